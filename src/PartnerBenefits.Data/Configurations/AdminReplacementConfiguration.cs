using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class AdminReplacementConfiguration : IEntityTypeConfiguration<AdminReplacement>
{
    public void Configure(EntityTypeBuilder<AdminReplacement> builder)
    {
        builder.ToTable("AdminReplacements", table =>
        {
            table.HasCheckConstraint(
                "CK_AdminReplacements_End",
                "(EndedAt IS NULL AND Outcome IS NULL) OR (EndedAt IS NOT NULL AND Outcome IS NOT NULL)");
            table.HasCheckConstraint(
                "CK_AdminReplacements_TwoStaff",
                "Outcome IS NULL OR Outcome <> 'Confirmed' OR (DecidedBy IS NOT NULL AND DecidedBy <> AskedBy)");
        });
        builder.Property(r => r.Name).HasMaxLength(PortalUser.NameLength);
        builder.Property(r => r.Reason).HasMaxLength(AdminReplacement.ReasonLength);
        builder.Property(r => r.Objection).HasMaxLength(AdminReplacement.ReasonLength);
        builder.HasIndex(r => r.AccountId, "IX_AdminReplacements_OneOpen").IsUnique().HasFilter("EndedAt IS NULL");
        builder.HasOne<PartnerAccount>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.AskedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        ToPerson(builder, nameof(AdminReplacement.PersonId));
        ToPerson(builder, nameof(AdminReplacement.LeavingId));
        ToPerson(builder, nameof(AdminReplacement.ObjectedBy));
    }

    private static void ToPerson(EntityTypeBuilder<AdminReplacement> builder, string column) => builder.HasOne<PortalUser>().WithMany()
        .HasForeignKey(nameof(AdminReplacement.AccountId), column)
        .HasPrincipalKey(u => new { u.AccountId, u.Id })
        .OnDelete(DeleteBehavior.Restrict);
}
