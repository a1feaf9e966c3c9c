using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class BenefitConfiguration : IEntityTypeConfiguration<Benefit>
{
    private const int SentenceLength = 1000;

    public void Configure(EntityTypeBuilder<Benefit> builder)
    {
        builder.ToTable("Benefits", table => table.HasCheckConstraint(
            "CK_Benefits_Pool",
            "(Pool IS NULL AND PoolSide IS NULL) OR (Pool IS NOT NULL AND PoolSide IS NOT NULL)"));
        builder.Property(b => b.Code).HasMaxLength(Benefit.CodeLength).IsUnicode(false);
        builder.HasIndex(b => new { b.OfferId, b.Code }).IsUnique();
        builder.ComplexProperty(b => b.Group, text => text.HasLengths(Benefit.NameLength));
        builder.ComplexProperty(b => b.Name, text => text.HasLengths(Benefit.NameLength));
        builder.ComplexProperty(b => b.Unit, text => text.HasLengths(Benefit.NameLength));
        builder.ComplexProperty(b => b.Note, text => text.HasLengths(SentenceLength));
        builder.ComplexProperty(b => b.Instructions, text => text.HasLengths(SentenceLength));
        builder.Property(b => b.Pool).HasMaxLength(ChoicePool.PoolLength);
        builder.Property(b => b.Source).HasMaxLength(100);
        builder.ComplexProperty(b => b.Credit, credit =>
        {
            credit.Property(c => c.Amount).HasPrecision(19, 4);
            credit.Property(c => c.Currency).HasMaxLength(3).IsUnicode(false);
            credit.Property(c => c.Period).HasMaxLength(10).IsUnicode(false);
        });
        builder.HasMany(b => b.Downloads).WithOne().HasForeignKey(d => d.BenefitId).OnDelete(DeleteBehavior.Restrict);
    }
}
