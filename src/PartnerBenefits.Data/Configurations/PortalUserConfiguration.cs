using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBenefits.Data.Ordering;

namespace PartnerBenefits.Data.Configurations;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.ToTable("PortalUsers", table => table.HasCheckConstraint(
            "CK_PortalUsers_Entra",
            "(TenantId IS NULL AND ObjectId IS NULL) OR (TenantId IS NOT NULL AND ObjectId IS NOT NULL)"));
        builder.Property(u => u.Version).IsConcurrencyToken();
        builder.Property(u => u.Name).HasMaxLength(PortalUser.NameLength);
        builder.Property(u => u.Roles).HasConversion<int>();
        builder.Property<string>(PeopleOrder.Column).IsRequired().IsUnicode(false).HasMaxLength(PeopleOrder.KeyLength).HasDefaultValue("");
        builder.HasIndex(nameof(PortalUser.AccountId), PeopleOrder.Column, nameof(PortalUser.Id));
        builder.HasAlternateKey(u => new { u.AccountId, u.Id });
        builder.HasIndex(u => new { u.AccountId, u.Email }).IsUnique();
        builder.HasIndex(u => new { u.TenantId, u.ObjectId }).IsUnique().HasFilter($"{nameof(PortalUser.TenantId)} IS NOT NULL");
        builder.HasOne<PartnerAccount>().WithMany().HasForeignKey(u => u.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
