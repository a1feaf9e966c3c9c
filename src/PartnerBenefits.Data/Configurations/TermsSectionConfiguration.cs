using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Data.Configurations;

internal sealed class TermsSectionConfiguration : IEntityTypeConfiguration<TermsSection>
{
    public void Configure(EntityTypeBuilder<TermsSection> builder)
    {
        builder.ToTable("TermsSections");
        builder.HasKey(s => new { s.Version, s.Position });
        builder.Property(s => s.Position).ValueGeneratedNever();
        builder.ComplexProperty(s => s.Heading, text => text.HasLengths(TermsSection.HeadingLength));
        builder.ComplexProperty(s => s.Text, text => text.HasLengths(TermsSection.TextLength));
    }
}
