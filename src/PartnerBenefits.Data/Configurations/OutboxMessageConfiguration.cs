using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages", table => table.HasCheckConstraint(
            "CK_OutboxMessages_Lease",
            "(State IN ('Leased', 'Sending') AND LeaseUntil IS NOT NULL) OR (State NOT IN ('Leased', 'Sending') AND LeaseUntil IS NULL)"));
        builder.Property(m => m.State).IsConcurrencyToken();
        builder.Property(m => m.LeaseUntil).IsConcurrencyToken();
        builder.Property(m => m.Problem).HasMaxLength(OutboxMessage.ProblemLength);
        // OrderId and SubscriptionId have no foreign key, because SQLite would have to rebuild the table to add one.
        builder.HasIndex(m => new { m.State, m.NextAttemptAt });
        builder.HasIndex(m => new { m.State, m.LeaseUntil });
        // For the age of the oldest mail that waits, which health asks for most when many do.
        builder.HasIndex(m => new { m.State, m.QueuedAt, m.Kind })
            .HasDatabaseName("IX_OutboxMessages_Waiting")
            .HasFilter("State IN ('Queued', 'Leased', 'Sending')");
        builder.HasIndex(m => new { m.AccountId, m.UserId });
        // For the budgets: what was caused in an account, and what was written to an address, in the last day.
        builder.HasIndex(m => new { m.AccountId, m.QueuedAt, m.CausedByKind, m.CausedById });
        builder.HasIndex(m => new { m.To, m.QueuedAt, m.CausedByKind });
        builder.HasOne<PortalUser>().WithMany()
            .HasForeignKey(m => new { m.AccountId, m.UserId })
            .HasPrincipalKey(u => new { u.AccountId, u.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Assignment).WithMany()
            .HasForeignKey(m => new { m.AccountId, m.AssignmentId })
            .HasPrincipalKey(a => new { a.AccountId, a.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
