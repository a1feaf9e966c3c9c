using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Searching;

/// <summary>Which assignments are looked for; stored facts only. What is null narrows nothing.</summary>
public sealed record AssignmentCriteria
{
    /// <summary>Folded; each must begin a word of the person, the account or the benefit.</summary>
    public IReadOnlyCollection<string> Words { get; init; } = [];

    public bool? IsOpen { get; init; }

    public ActivationStage? Stage { get; init; }

    public BenefitTab? Tab { get; init; }

    public BenefitId? Benefit { get; init; }

    public PartnerAccountId? Account { get; init; }

    /// <summary>UTC; assigned then or later.</summary>
    public DateTime? From { get; init; }

    /// <summary>UTC; assigned before then.</summary>
    public DateTime? Until { get; init; }
}
