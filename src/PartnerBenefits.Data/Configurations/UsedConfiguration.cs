using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Data.Configurations;

internal sealed class UsedConfiguration : IEntityTypeConfiguration<Used>
{
    public void Configure(EntityTypeBuilder<Used> builder)
    {
        builder.ToTable("Used", table => table.HasCheckConstraint("CK_Used_Amount", "Amount > 0"));
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
