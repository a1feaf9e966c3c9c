using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class ChoicePoolConfiguration : IEntityTypeConfiguration<ChoicePool>
{
    public void Configure(EntityTypeBuilder<ChoicePool> builder)
    {
        builder.ToTable("ChoicePools", table =>
        {
            table.HasCheckConstraint(
                "CK_ChoicePools_Split",
                "(Cloud IS NULL AND OnPremises IS NULL) OR (Cloud >= 0 AND OnPremises >= 0 AND Cloud + OnPremises = Units)");
            table.HasCheckConstraint(
                "CK_ChoicePools_Fixed",
                "(CloudFixed IS NULL OR CloudFixed = 0 OR CloudFixed <= Cloud) "
                + "AND (OnPremisesFixed IS NULL OR OnPremisesFixed = 0 OR OnPremisesFixed <= OnPremises)");
        });
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasAlternateKey(p => new { p.AccountId, p.Id });
        builder.Property(p => p.Pool).HasMaxLength(ChoicePool.PoolLength);
        builder.HasIndex(p => new { p.SubscriptionId, p.Pool }).IsUnique();
        builder.HasOne<Subscription>().WithMany()
            .HasForeignKey(p => new { p.AccountId, p.SubscriptionId })
            .HasPrincipalKey(s => new { s.AccountId, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
