using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    /// <summary>Of <c>key-</c> and a Guid.</summary>
    private const int NameLength = 100;

    /// <summary>A sealed key takes less than half of it.</summary>
    private const int XmlLength = 4000;

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("DataProtectionKeys");
        builder.Property(k => k.FriendlyName).HasMaxLength(NameLength);
        builder.Property(k => k.Xml).HasMaxLength(XmlLength);
    }
}
