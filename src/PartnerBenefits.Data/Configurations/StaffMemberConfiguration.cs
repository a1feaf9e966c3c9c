using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Configurations;

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("StaffMembers");
        builder.Property(s => s.Name).HasMaxLength(PortalUser.NameLength);
        builder.HasIndex(s => new { s.TenantId, s.ObjectId }).IsUnique();
    }
}
