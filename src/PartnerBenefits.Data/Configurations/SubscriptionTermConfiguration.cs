using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class SubscriptionTermConfiguration : IEntityTypeConfiguration<SubscriptionTerm>
{
    public void Configure(EntityTypeBuilder<SubscriptionTerm> builder)
    {
        builder.ToTable("Terms", table => table.HasCheckConstraint("CK_Terms_Dates", "Start <= LastUsableDay"));
        builder.HasAlternateKey(t => new { t.AccountId, t.Id });
        builder.Property(t => t.PayUntil).IsConcurrencyToken();
        builder.Property(t => t.CancelledOn).IsConcurrencyToken();
        builder.HasIndex(t => new { t.SubscriptionId, t.Number }).IsUnique();
    }
}
