using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class EarnedConfiguration() : AmountInTermConfiguration<EarnedUnits>("Earned");

internal sealed class UsedConfiguration() : AmountInTermConfiguration<UsageRecord>("Used");

internal sealed class UnitsCorrectionConfiguration() : AmountInTermConfiguration<UnitsCorrection>("UnitsCorrections")
{
    public override void Configure(EntityTypeBuilder<UnitsCorrection> builder)
    {
        base.Configure(builder);
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_UnitsCorrections_Entry", "(EarnedId IS NULL AND UsedId IS NOT NULL) OR (EarnedId IS NOT NULL AND UsedId IS NULL)"));
        builder.Property(c => c.Reason).HasMaxLength(UnitsCorrection.ReasonLength);
        builder.HasOne<EarnedUnits>().WithMany().HasForeignKey(c => c.EarnedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UsageRecord>().WithMany().HasForeignKey(c => c.UsedId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal abstract class AmountInTermConfiguration<T>(string table) : IEntityTypeConfiguration<T>
    where T : AmountInTerm
{
    public virtual void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(table, t => t.HasCheckConstraint($"CK_{table}_Amount", "Amount > 0"));
        builder.HasOne<Entitlement>().WithMany()
            .HasForeignKey(e => new { e.AccountId, e.EntitlementId })
            .HasPrincipalKey(e => new { e.AccountId, e.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SubscriptionTerm>().WithMany()
            .HasForeignKey(e => new { e.AccountId, e.TermId })
            .HasPrincipalKey(t => new { t.AccountId, t.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
