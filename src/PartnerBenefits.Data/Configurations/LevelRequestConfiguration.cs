using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class LevelRequestConfiguration : IEntityTypeConfiguration<LevelRequest>
{
    public void Configure(EntityTypeBuilder<LevelRequest> builder)
    {
        builder.ToTable("LevelRequests", table => table.HasCheckConstraint(
            "CK_LevelRequests_Answer", "AnsweredAt IS NULL OR IsConfirmed = 1 OR Reason IS NOT NULL"));
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasKey(r => r.AccountId);
        builder.Property(r => r.Note).HasMaxLength(LevelRequest.NoteLength);
        builder.Property(r => r.Reason).HasMaxLength(LevelRequest.NoteLength);
        builder.Property(r => r.AnsweredAt).IsConcurrencyToken();
        builder.HasOne<Membership>().WithOne().HasForeignKey<LevelRequest>(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany()
            .HasForeignKey(r => new { r.AccountId, r.AskedBy })
            .HasPrincipalKey(u => new { u.AccountId, u.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
