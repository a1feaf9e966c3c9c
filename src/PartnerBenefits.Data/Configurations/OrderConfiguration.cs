using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders", table => table.HasCheckConstraint("CK_Orders_Ended", "EndedOn IS NULL OR EndReason IS NOT NULL"));
        builder.HasAlternateKey(o => new { o.AccountId, o.Id });
        builder.Property(o => o.Number).HasMaxLength(Order.NumberLength).IsUnicode(false);
        builder.Property(o => o.Amount).HasPrecision(19, 4);
        builder.Property(o => o.Currency).HasMaxLength(3).IsUnicode(false);
        builder.Property(o => o.EndReason).HasMaxLength(Order.ReasonLength);
        builder.Property(o => o.PaidOn).IsConcurrencyToken();
        builder.Property(o => o.EndedOn).IsConcurrencyToken();
        builder.ComplexProperty(o => o.Billing, billing => billing.HasLengths());
        builder.HasIndex(o => o.Number).IsUnique();
        builder.HasIndex(o => o.PlacedAt);
        builder.HasIndex(o => new { o.SubscriptionId, o.TermNumber });
        builder.HasOne<Subscription>().WithMany()
            .HasForeignKey(o => new { o.AccountId, o.SubscriptionId })
            .HasPrincipalKey(s => new { s.AccountId, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgreementVersion>().WithMany().HasForeignKey(o => o.TermsVersion).OnDelete(DeleteBehavior.Restrict);
    }
}
