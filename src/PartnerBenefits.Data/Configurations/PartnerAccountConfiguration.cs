using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Data.Configurations;

internal sealed class PartnerAccountConfiguration : IEntityTypeConfiguration<PartnerAccount>
{
    public void Configure(EntityTypeBuilder<PartnerAccount> builder)
    {
        builder.ToTable("PartnerAccounts");
        builder.Property(a => a.Name).HasMaxLength(PartnerAccount.NameLength);
        builder.Property(a => a.PartnerId).HasMaxLength(PartnerAccount.PartnerIdLength).IsUnicode(false);
        builder.Property(a => a.Country).HasMaxLength(2).IsUnicode(false);
        builder.Property<string?>(FoldedNames.Column).HasMaxLength(PartnerAccount.NameLength);
        builder.HasIndex(FoldedNames.Column);
        builder.HasIndex(a => a.VerifiedAt);
        builder.HasIndex(a => a.PartnerId).IsUnique();
        builder.HasIndex(a => a.TenantId).IsUnique().HasFilter($"{nameof(PartnerAccount.TenantId)} IS NOT NULL");
    }
}
