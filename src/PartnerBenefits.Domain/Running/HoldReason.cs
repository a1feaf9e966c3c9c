namespace PartnerBenefits.Domain.Running;

public enum HoldReason
{
    NotKnown = -1,
    /// <summary>The wall clock has jumped, or another clock disagrees with it.</summary>
    Clock,

    /// <summary>The database was brought back from a backup.</summary>
    Restore,
}
