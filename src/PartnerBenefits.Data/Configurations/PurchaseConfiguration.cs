using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class PurchaseConfiguration : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> builder)
    {
        builder.ToTable("Purchases");
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasKey(p => new { p.AccountId, p.OfferId });
        builder.ComplexProperty(p => p.Billing, billing => billing.HasLengths());
        builder.HasOne<Offer>().WithMany().HasForeignKey(p => p.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany()
            .HasForeignKey(p => new { p.AccountId, p.ChangedBy })
            .HasPrincipalKey(u => new { u.AccountId, u.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
