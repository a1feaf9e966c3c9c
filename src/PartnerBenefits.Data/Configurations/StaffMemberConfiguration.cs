using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    private const int RolesLength = 200;

    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("StaffMembers");
        builder.Property(s => s.Name).HasMaxLength(PortalUser.NameLength);
        builder.PrimitiveCollection(s => s.Roles).HasMaxLength(RolesLength).IsUnicode(false);
        builder.HasIndex(s => new { s.TenantId, s.ObjectId }).IsUnique();
    }
}
