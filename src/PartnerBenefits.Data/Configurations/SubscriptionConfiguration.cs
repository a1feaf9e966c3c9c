using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("Subscriptions");
        builder.HasAlternateKey(s => new { s.AccountId, s.Id });
        builder.Property(s => s.ActivatedOn).IsConcurrencyToken();
        builder.Property(s => s.CancelledOn).IsConcurrencyToken();
        builder.Property(s => s.RenewsAutomatically).IsConcurrencyToken();
        builder.Property(s => s.NextDueOn).IsConcurrencyToken();
        builder.HasIndex(s => s.NextDueOn);
        builder.HasOne<PartnerAccount>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Offer>().WithMany().HasForeignKey(s => s.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Terms).WithOne()
            .HasForeignKey(t => new { t.AccountId, t.SubscriptionId })
            .HasPrincipalKey(s => new { s.AccountId, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
