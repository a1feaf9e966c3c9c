using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        // Without this EF Core would use an OUTPUT clause, which SQL Server rejects on tables with triggers.
        builder.ToTable("AuditEvents", table => table.HasTrigger(AppendOnlyAudit.TriggerName));
        builder.Ignore(a => a.Actor);
        builder.Property(a => a.Source).HasMaxLength(AuditEvent.SourceLength).IsUnicode(false);
        builder.Property(a => a.Detail).HasMaxLength(AuditEvent.DetailLength);
        builder.HasIndex(a => new { a.AccountId, a.Id });
        builder.HasIndex(a => new { a.ActorId, a.At })
            .HasDatabaseName("IX_AuditEvents_Looks")
            .HasFilter($"{nameof(AuditEvent.Action)} = '{nameof(AuditAction.AccountViewed)}'");
        builder.HasIndex(a => new { a.ActorKind, a.ActorId, a.OperationId })
            .HasDatabaseName("IX_AuditEvents_OncePerOperation")
            .IsUnique()
            .HasFilter($"{nameof(AuditEvent.OperationId)} IS NOT NULL");
        builder.HasOne<PartnerAccount>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
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
