namespace PartnerBenefits.Domain.Assignments;

/// <summary>How far a support benefit has come. Stored by name: never rename one.</summary>
public enum ActivationStage
{
    Requested,

    /// <summary>One of the network's staff works on it.</summary>
    Processing,

    SentBack,

    Active,

    /// <summary>The assignment has ended: withdrawn or removed.</summary>
    Ended,
}
