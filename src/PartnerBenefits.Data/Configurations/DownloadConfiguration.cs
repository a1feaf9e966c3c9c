using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class DownloadConfiguration : IEntityTypeConfiguration<Download>
{
    public void Configure(EntityTypeBuilder<Download> builder)
    {
        builder.ToTable("Downloads");
        builder.ComplexProperty(d => d.Name, text => text.HasLengths(Benefit.NameLength));
        builder.Property(d => d.Language).HasMaxLength(20).IsUnicode(false);
        builder.Property(d => d.Format).HasMaxLength(10).IsUnicode(false);
        builder.Property(d => d.Sha256).HasMaxLength(64).IsUnicode(false).IsFixedLength();
        builder.Property(d => d.Url).HasMaxLength(500);
    }
}
