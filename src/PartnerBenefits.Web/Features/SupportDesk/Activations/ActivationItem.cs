namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

public sealed record ActivationItem
{
    public required Activation Activation { get; init; }

    public required PartnerAccount Account { get; init; }

    public required PortalUser User { get; init; }

    public required Benefit Benefit { get; init; }

    public required EntitlementId Entitlement { get; init; }

    public PortalUserId? Asker => Activation.RequestedByKind == ActorKind.User ? new PortalUserId(Activation.RequestedById) : null;

    public required string? TakenBy { get; init; }
}
