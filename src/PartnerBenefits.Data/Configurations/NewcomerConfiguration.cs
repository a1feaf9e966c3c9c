using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class NewcomerConfiguration : IEntityTypeConfiguration<Newcomer>
{
    public void Configure(EntityTypeBuilder<Newcomer> builder)
    {
        builder.ToTable("Newcomers");
        builder.Property(n => n.Name).HasMaxLength(PortalUser.NameLength);
        builder.HasIndex(n => new { n.TenantId, n.ObjectId }).IsUnique();
    }
}
