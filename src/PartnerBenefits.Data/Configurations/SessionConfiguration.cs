using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions", table => table.HasCheckConstraint(
            "CK_Sessions_Person",
            "(UserId IS NOT NULL AND AccountId IS NOT NULL AND StaffId IS NULL AND NewcomerId IS NULL)"
            + " OR (UserId IS NULL AND AccountId IS NULL AND StaffId IS NOT NULL AND NewcomerId IS NULL)"
            + " OR (UserId IS NULL AND AccountId IS NULL AND StaffId IS NULL AND NewcomerId IS NOT NULL)"));
        builder.Ignore(s => s.Person);
        builder.Property(s => s.ProviderSession).HasMaxLength(Session.WordLength);
        builder.Property(s => s.LogoutHint).HasMaxLength(Session.WordLength);
        builder.Property(s => s.Device).HasMaxLength(Session.DeviceLength);
        builder.HasIndex(s => s.EndsAt);
        builder.HasIndex(s => s.ProviderSession).HasFilter($"{nameof(Session.ProviderSession)} IS NOT NULL");
        builder.HasIndex(s => new { s.AccountId, s.UserId });
        builder.HasOne<PortalUser>().WithMany()
            .HasForeignKey(s => new { s.AccountId, s.UserId })
            .HasPrincipalKey(u => new { u.AccountId, u.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Newcomer>().WithMany().HasForeignKey(s => s.NewcomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}
