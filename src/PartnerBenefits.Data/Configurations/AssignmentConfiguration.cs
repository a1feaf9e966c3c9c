using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("Assignments", table => table.HasCheckConstraint(
            "CK_Assignments_Ended",
            "(EndedAt IS NULL AND EndedByKind IS NULL AND EndedById IS NULL) "
            + "OR (EndedAt IS NOT NULL AND EndedByKind IS NOT NULL AND EndedById IS NOT NULL)"));
        builder.HasAlternateKey(a => new { a.AccountId, a.Id });
        builder.Property(a => a.EndedAt).IsConcurrencyToken();
        builder.HasIndex(a => new { a.EntitlementId, a.UserId })
            .HasDatabaseName("IX_Assignments_OncePerPerson")
            .IsUnique()
            .HasFilter($"{nameof(Assignment.EndedAt)} IS NULL");
        builder.HasIndex(a => new { a.EntitlementId, a.Id });
        builder.HasIndex(a => new { a.UserId, a.Id });
        // Seats in their pause are counted while the entitlement is locked.
        builder.HasIndex(a => new { a.EntitlementId, a.SeatFreeFrom })
            .HasDatabaseName("IX_Assignments_Pause")
            .HasFilter($"{nameof(Assignment.SeatFreeFrom)} IS NOT NULL");
        builder.HasOne<Entitlement>().WithMany()
            .HasForeignKey(a => new { a.AccountId, a.EntitlementId })
            .HasPrincipalKey(e => new { e.AccountId, e.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany()
            .HasForeignKey(a => new { a.AccountId, a.UserId })
            .HasPrincipalKey(u => new { u.AccountId, u.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
