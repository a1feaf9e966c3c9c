using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class CancellationRequestConfiguration : IEntityTypeConfiguration<CancellationRequest>
{
    public void Configure(EntityTypeBuilder<CancellationRequest> builder)
    {
        builder.ToTable("CancellationRequests", table => table.HasCheckConstraint(
            "CK_CancellationRequests_Answer", "AnsweredAt IS NULL OR (IsRefused IS NOT NULL AND Answer IS NOT NULL)"));
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasKey(r => r.OrderId);
        builder.Property(r => r.Reason).HasMaxLength(CancellationRequest.ReasonLength);
        builder.Property(r => r.Answer).HasMaxLength(CancellationRequest.ReasonLength);
        builder.Property(r => r.AnsweredAt).IsConcurrencyToken();
        builder.HasOne<Order>().WithOne()
            .HasForeignKey<CancellationRequest>(r => new { r.AccountId, r.OrderId })
            .HasPrincipalKey<Order>(o => new { o.AccountId, o.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany()
            .HasForeignKey(r => new { r.AccountId, r.AskedBy })
            .HasPrincipalKey(u => new { u.AccountId, u.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
