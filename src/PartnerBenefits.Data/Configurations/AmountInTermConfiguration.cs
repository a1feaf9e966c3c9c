using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class EarnedConfiguration() : AmountInTermConfiguration<EarnedUnits>("Earned");

internal sealed class UsedConfiguration() : AmountInTermConfiguration<UsageRecord>("Used");

internal abstract class AmountInTermConfiguration<T>(string table) : IEntityTypeConfiguration<T>
    where T : AmountInTerm
{
    public void Configure(EntityTypeBuilder<T> builder)
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
