using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Data.Configurations;

internal sealed class EarnedConfiguration : IEntityTypeConfiguration<Earned>
{
    public void Configure(EntityTypeBuilder<Earned> builder)
    {
        builder.ToTable("Earned", table => table.HasCheckConstraint("CK_Earned_Amount", "Amount > 0"));
        builder.HasOne<Entitlement>().WithMany()
            .HasForeignKey(e => new { e.AccountId, e.EntitlementId })
            .HasPrincipalKey(e => new { e.AccountId, e.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Term>().WithMany()
            .HasForeignKey(e => new { e.AccountId, e.TermId })
            .HasPrincipalKey(t => new { t.AccountId, t.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
