using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class EntitlementConfiguration : IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Entitlement> builder)
    {
        builder.ToTable("Entitlements", table =>
        {
            table.HasCheckConstraint("CK_Entitlements_Seats", "SeatsTaken >= 0 AND SeatsTaken <= Seats");
            table.HasCheckConstraint(
                "CK_Entitlements_Keys",
                "KeysClaimed >= 0 AND (KeysClaimed = 0 OR KeyPolicy IS NOT NULL) AND (KeysClaimed <= 1 OR KeyPolicy = 'PerLicense')");
        });
        builder.HasAlternateKey(e => new { e.AccountId, e.Id });
        builder.HasIndex(e => new { e.SubscriptionId, e.BenefitId }).IsUnique();
        builder.ComplexProperty(e => e.Unit, text => text.HasLengths(Benefit.NameLength));
        builder.HasOne<Benefit>().WithMany().HasForeignKey(e => e.BenefitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Subscription>().WithMany()
            .HasForeignKey(e => new { e.AccountId, e.SubscriptionId })
            .HasPrincipalKey(s => new { s.AccountId, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ChoicePool>().WithMany()
            .HasForeignKey(e => new { e.AccountId, e.PoolId })
            .HasPrincipalKey(p => new { p.AccountId, p.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
