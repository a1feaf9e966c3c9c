using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("Offers");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.ComplexProperty(o => o.Name, name => name.HasLengths(Benefit.NameLength));
        builder.Property(o => o.Price).HasPrecision(19, 4);
        builder.Property(o => o.Currency).HasMaxLength(3).IsUnicode(false);
        builder.Property(o => o.Source).HasMaxLength(200);
        builder.HasMany(o => o.Benefits).WithOne().HasForeignKey(b => b.OfferId).OnDelete(DeleteBehavior.Restrict);
    }
}
