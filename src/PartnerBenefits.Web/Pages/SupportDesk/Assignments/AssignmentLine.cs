using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.SupportDesk.Assignments;

/// <summary>One assignment as staff see it: stored facts only.</summary>
public sealed record AssignmentLine
{
    public required long Id { get; init; }

    public required string Person { get; init; }

    public required EmailAddress Email { get; init; }

    public required PartnerAccountId AccountId { get; init; }

    public required string Account { get; init; }

    public required string PartnerId { get; init; }

    public required BilingualText Benefit { get; init; }

    public required BenefitTab Tab { get; init; }

    /// <summary>Null unless it is of a support benefit.</summary>
    public required ActivationStage? Stage { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public required DateTime? Ended { get; init; }

    public required Actor By { get; init; }

    /// <summary>Null where the actor is not a person of a partner.</summary>
    public string? ByName { get; init; }
}
