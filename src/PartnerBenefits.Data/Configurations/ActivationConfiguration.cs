using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal sealed class ActivationConfiguration : IEntityTypeConfiguration<Activation>
{
    public void Configure(EntityTypeBuilder<Activation> builder)
    {
        builder.ToTable("Activations", table =>
        {
            table.HasCheckConstraint(
                "CK_Activations_Active",
                "Stage <> 'Active' OR (AccessId IS NOT NULL AND ContractId IS NOT NULL AND ActiveSince IS NOT NULL)");
            table.HasCheckConstraint("CK_Activations_Taken", "Stage <> 'Processing' OR (TakenBy IS NOT NULL AND TakenAt IS NOT NULL)");
            table.HasCheckConstraint("CK_Activations_SentBack", "Stage <> 'SentBack' OR Reason IS NOT NULL");
        });
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasKey(a => a.AssignmentId);
        builder.Property(a => a.AssignmentId).ValueGeneratedNever();
        builder.Property(a => a.Stage).IsConcurrencyToken();
        builder.Property(a => a.Reason).HasMaxLength(Activation.ReasonLength);
        builder.Property(a => a.AccessId).HasMaxLength(Activation.IdLength);
        builder.Property(a => a.ContractId).HasMaxLength(Activation.IdLength);
        builder.HasIndex(a => new { a.Stage, a.RequestedAt });
        builder.HasOne(a => a.Assignment).WithOne(a => a.Activation)
            .HasForeignKey<Activation>(a => new { a.AccountId, a.AssignmentId })
            .HasPrincipalKey<Assignment>(a => new { a.AccountId, a.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.TakenBy).OnDelete(DeleteBehavior.Restrict);
    }
}
