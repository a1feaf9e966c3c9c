using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Data.Configurations;

internal sealed class SearchWordConfiguration : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("SearchWords");
        builder.HasKey(w => new { w.Target, w.TargetId, w.Word });
        builder.Property(w => w.Word).HasMaxLength(SearchWord.WordLength);
        builder.HasIndex(w => new { w.Word, w.Target, w.TargetId }).HasDatabaseName("IX_SearchWords_Word");
    }
}
