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

    /// <summary>
    /// On SQL Server. SQLite compares words by their characters already. The usual collations of SQL Server give the letters of many
    /// scripts no weight, so two such words would be one key, and the beginning of any word.
    /// </summary>
    public static void CompareByCode(ModelBuilder model) =>
        model.Entity<SearchWord>().Property(w => w.Word).UseCollation("Latin1_General_100_BIN2");
}
