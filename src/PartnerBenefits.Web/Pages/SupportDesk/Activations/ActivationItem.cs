using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations;

/// <summary>An activation with the facts that staff need to work on it.</summary>
public sealed record ActivationItem
{
    public required Activation Activation { get; init; }

    public required PartnerAccount Account { get; init; }

    public required PortalUser User { get; init; }

    public required Benefit Benefit { get; init; }

    public required EntitlementId Entitlement { get; init; }

    /// <summary>Who works on it, or did; null until somebody took it.</summary>
    public required string? TakenBy { get; init; }
}
