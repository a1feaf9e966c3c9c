namespace PartnerBenefits.Data.Searching;

/// <summary>Criteria that are null match everything. Times are UTC; from is inclusive and until is exclusive.</summary>
public sealed record AssignmentCriteria
{
    /// <summary>Folded words. Each must be the beginning of a word of the person, the account or the benefit.</summary>
    public IReadOnlyCollection<string> Words { get; init; } = [];

    public bool? IsOpen { get; init; }

    public ActivationStage? Stage { get; init; }

    public BenefitTab? Tab { get; init; }

    public BenefitId? Benefit { get; init; }

    public PartnerAccountId? Account { get; init; }

    public DateTime? From { get; init; }

    public DateTime? Until { get; init; }
}
