namespace PartnerBenefits.Web.Features.SupportDesk.Assignments;

public sealed record AssignmentLine
{
    public required long Id { get; init; }

    public required string Person { get; init; }

    public required EmailAddress Email { get; init; }

    public required PartnerAccountId AccountId { get; init; }

    public required string Account { get; init; }

    public required string PartnerId { get; init; }

    public required BilingualText Offer { get; init; }

    public required BilingualText Benefit { get; init; }

    public required BenefitTab Tab { get; init; }

    public required ActivationStage? Stage { get; init; }

    public required DateTime Since { get; init; }

    /// <summary>UTC; null while the assignment is open.</summary>
    public required DateTime? Ended { get; init; }

    public required Actor By { get; init; }

    public string? ByName { get; init; }
}
