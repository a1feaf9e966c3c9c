using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class AccessRequestConfiguration : IEntityTypeConfiguration<AccessRequest>
{
    public void Configure(EntityTypeBuilder<AccessRequest> builder)
    {
        builder.ToTable("AccessRequests", table => table.HasCheckConstraint(
            "CK_AccessRequests_Answer",
            "(AnsweredAt IS NULL AND IsGranted IS NULL) OR (AnsweredAt IS NOT NULL AND IsGranted IS NOT NULL)"));
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Note).HasMaxLength(AccessRequest.NoteLength);
        builder.Property(r => r.AnsweredAt).IsConcurrencyToken();
        builder.HasIndex(r => new { r.NewcomerId, r.AccountId }).IsUnique();
        builder.HasOne<PartnerAccount>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Newcomer>().WithMany().HasForeignKey(r => r.NewcomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
