using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class AgreementSectionConfiguration : IEntityTypeConfiguration<AgreementSection>
{
    public void Configure(EntityTypeBuilder<AgreementSection> builder)
    {
        builder.ToTable("TermsSections");
        builder.HasKey(s => new { s.Version, s.Position });
        builder.Property(s => s.Position).ValueGeneratedNever();
        builder.ComplexProperty(s => s.Heading, text => text.HasLengths(AgreementSection.HeadingLength));
        builder.ComplexProperty(s => s.Text, text => text.HasLengths(AgreementSection.TextLength));
    }
}
