using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    private const int Sha256Length = 32;

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.HasKey(f => f.UserId);
        builder.Property(f => f.SecretHash).HasMaxLength(Sha256Length);
        builder.HasIndex(f => f.SecretHash).IsUnique();
        builder.HasOne<PortalUser>().WithOne()
            .HasForeignKey<CalendarFeed>(f => new { f.AccountId, f.UserId })
            .HasPrincipalKey<PortalUser>(u => new { u.AccountId, u.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
