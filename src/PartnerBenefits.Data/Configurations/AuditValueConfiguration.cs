using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

/// <summary>No trigger guards these rows: personal data in them can be erased, and the event stays.</summary>
internal sealed class AuditValueConfiguration : IEntityTypeConfiguration<AuditValue>
{
    public void Configure(EntityTypeBuilder<AuditValue> builder)
    {
        builder.ToTable("AuditValues");
        builder.HasKey(v => new { v.EventId, v.Field });
        builder.Property(v => v.Before).HasMaxLength(AuditValue.ValueLength);
        builder.Property(v => v.After).HasMaxLength(AuditValue.ValueLength);
        builder.HasIndex(v => new { v.AccountId, v.Field, v.EventId });
        builder.HasOne(v => v.Event).WithMany(e => e.Values).HasForeignKey(v => v.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PartnerAccount>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
