using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasKey(m => m.AccountId);
        builder.Property(m => m.Level).IsConcurrencyToken();
        builder.Property(m => m.LastUsableDay).IsConcurrencyToken();
        builder.HasIndex(m => m.NextDueOn);
        builder.HasOne<PartnerAccount>().WithOne().HasForeignKey<Membership>(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
