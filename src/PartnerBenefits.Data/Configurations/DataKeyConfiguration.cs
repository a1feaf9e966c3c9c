using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class DataKeyConfiguration : IEntityTypeConfiguration<DataKey>
{
    private const int WrappedLength = 128;

    public void Configure(EntityTypeBuilder<DataKey> builder)
    {
        builder.ToTable("DataKeys");
        builder.Property(k => k.Wrapped).HasMaxLength(WrappedLength);
        builder.HasIndex(k => k.Purpose).HasDatabaseName("IX_DataKeys_OneHashKey").IsUnique().HasFilter("Purpose = 'Hash'");
    }
}
