using System.Globalization;

namespace PartnerBenefits.Data.Writing;

/// <summary>Which events of an account's audit trail tell what happened to one thing. What is null is not compared.</summary>
public sealed record EventsAbout(params IReadOnlyList<AuditAction> Actions)
{
    public EntitlementId? Entitlement { get; init; }

    public PortalUserId? User { get; init; }

    public Guid? Actor { get; init; }

    public DateTime? At { get; init; }

    /// <summary>The detail, or its first word.</summary>
    public string? Detail { get; init; }

    public static EventsAbout Person(PortalUserId user) => new(
        AuditAction.UserAdded, AuditAction.UserEdited, AuditAction.RolesChanged, AuditAction.UserDisabled, AuditAction.UserEnabled,
        AuditAction.UserLinked, AuditAction.AccessGranted)
    {
        User = user,
    };

    public static EventsAbout Seat(EntitlementId entitlement, PortalUserId user) => new(
        AuditAction.UserAssigned, AuditAction.UserRemoved, AuditAction.ActivationCorrected, AuditAction.ActivationTaken,
        AuditAction.ActivationReleased, AuditAction.ActivationCompleted, AuditAction.ActivationSentBack)
    {
        Entitlement = entitlement,
        User = user,
    };

    public static EventsAbout Pool(ChoicePool pool) => new(AuditAction.PoolSplit) { Detail = pool.Pool };

    public static EventsAbout Billing(OfferId offer) => new(AuditAction.BillingEntered) { Detail = offer.Value };

    public static EventsAbout Order(Order order) => new(
        AuditAction.OrderPaid, AuditAction.OrderCancelled, AuditAction.OrderRefunded, AuditAction.OrderLapsed,
        AuditAction.CancellationAsked, AuditAction.CancellationRefused)
    {
        Detail = order.Number,
    };

    public static EventsAbout Renewal(Subscription subscription) => new(
        AuditAction.RenewalTurnedOff, AuditAction.RenewalTurnedOn, AuditAction.SubscriptionExpired)
    {
        Detail = subscription.OfferId.Value,
    };

    public static EventsAbout Verification() => new(AuditAction.AccountVerified, AuditAction.OrderPaid);

    public static EventsAbout LevelRequest() => new(AuditAction.LevelRequested, AuditAction.LevelConfirmed, AuditAction.LevelRefused);

    /// <summary>The event of an answer says who got in, not who asked; both have the time of the same operation.</summary>
    public static EventsAbout AccessRequest(AccessRequest request) => request.AnsweredAt is { } answered
        ? new(AuditAction.AccessGranted, AuditAction.AccessRefused) { At = answered }
        : new(AuditAction.AccessRequested) { Actor = request.NewcomerId.Value };

    public static EventsAbout Mail(long id) => new(AuditAction.MailQueuedAgain, AuditAction.MailSettled)
    {
        Detail = string.Create(CultureInfo.InvariantCulture, $"mail={id}"),
    };

    internal IQueryable<AuditEvent> In(IQueryable<AuditEvent> events)
    {
        var (actions, firstWord) = (Actions, Detail + " ");
        events = events.Where(e => actions.Contains(e.Action));
        events = Entitlement is { } entitlement ? events.Where(e => e.EntitlementId == entitlement) : events;
        events = User is { } user ? events.Where(e => e.UserId == user) : events;
        events = Actor is { } actor ? events.Where(e => e.ActorId == actor) : events;
        events = At is { } at ? events.Where(e => e.At == at) : events;
        return Detail is { } detail ? events.Where(e => e.Detail == detail || e.Detail!.StartsWith(firstWord)) : events;
    }
}
