using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class AgreementVersionConfiguration : IEntityTypeConfiguration<AgreementVersion>
{
    public void Configure(EntityTypeBuilder<AgreementVersion> builder)
    {
        builder.ToTable("TermsVersions", table => table.HasCheckConstraint("CK_TermsVersions_Number", "Number > 0"));
        builder.HasKey(v => v.Number);
        builder.Property(v => v.Number).ValueGeneratedNever();
        builder.HasMany(v => v.Sections).WithOne().HasForeignKey(s => s.Version).OnDelete(DeleteBehavior.Restrict);
    }
}
