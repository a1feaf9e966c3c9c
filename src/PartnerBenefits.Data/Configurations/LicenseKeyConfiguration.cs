using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class LicenseKeyConfiguration : IEntityTypeConfiguration<LicenseKey>
{
    private const int HashLength = 32;
    private const int CiphertextLength = 512;

    public void Configure(EntityTypeBuilder<LicenseKey> builder)
    {
        builder.ToTable("LicenseKeys", table => table.HasCheckConstraint(
            "CK_LicenseKeys_Claimed",
            "(AccountId IS NULL AND EntitlementId IS NULL AND ClaimedAt IS NULL) "
            + "OR (AccountId IS NOT NULL AND EntitlementId IS NOT NULL AND ClaimedAt IS NOT NULL)"));
        builder.Property(k => k.Hash).HasMaxLength(HashLength);
        builder.Property(k => k.Ciphertext).HasMaxLength(CiphertextLength);
        builder.HasIndex(k => k.Hash).IsUnique();
        builder.HasIndex(k => new { k.BenefitId, k.Id })
            .HasDatabaseName("IX_LicenseKeys_Stock")
            .HasFilter($"{nameof(LicenseKey.EntitlementId)} IS NULL");
        builder.HasOne<Benefit>().WithMany().HasForeignKey(k => k.BenefitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DataKey>().WithMany().HasForeignKey(k => k.DataKeyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Entitlement>().WithMany()
            .HasForeignKey(k => new { k.AccountId, k.EntitlementId })
            .HasPrincipalKey(e => new { e.AccountId, e.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
