using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class HeartbeatConfiguration : IEntityTypeConfiguration<Heartbeat>
{
    public void Configure(EntityTypeBuilder<Heartbeat> builder)
    {
        builder.ToTable("Heartbeats");
        builder.HasKey(h => h.Part);
        builder.Property(h => h.Part).HasMaxLength(Heartbeat.PartLength);
    }
}
