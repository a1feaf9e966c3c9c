using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Mail;

public sealed class MailFacts(AcrossAccounts across, PortalDb db, EndingSeats seats, TimeProvider time)
{
    public async Task<MailFact> ReadAsync(OutboxMessage mail, CancellationToken cancellation)
    {
        var user = await across.Users.AsNoTracking().SingleAsync(u => u.Id == mail.UserId, cancellation);
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == mail.AccountId, cancellation);
        return new MailFact(mail.Kind, mail.To, user, account, await AssignmentAsync(mail.AssignmentId, cancellation))
        {
            Order = await OrderAsync(mail.OrderId, cancellation),
            Subscription = await SubscriptionAsync(mail.SubscriptionId, cancellation),
            Membership = await across.Memberships.AsNoTracking().SingleOrDefaultAsync(m => m.AccountId == mail.AccountId, cancellation),
            LevelRequest = await across.LevelRequests.AsNoTracking().SingleOrDefaultAsync(r => r.AccountId == mail.AccountId, cancellation),
            Access = mail.Kind == MailKind.AccessRequested ? await AccessAsync(mail, cancellation) : null,
            Seats = IsOfSeats(mail.Kind)
                ? await seats.OfPersonAsync(mail.AccountId, mail.SubscriptionId!.Value, mail.UserId, time.Today, cancellation)
                : [],
            Replacement = mail.Kind is MailKind.AdminReplacementAsked or MailKind.AdminReplacementEnded
                ? await ReplacementAsync(mail, cancellation)
                : null,
            Today = time.Today,
        };
    }

    /// <summary>Returns false if its recipient has no use for it any more, such as an admin who isn't one now.</summary>
    public async Task<bool> IsWantedAsync(OutboxMessage mail, CancellationToken cancellation)
    {
        var roles = AdminMail.RolesOf(mail.Kind);
        return IsOfSeats(mail.Kind)
            ? await across.Users.AnyAsync(u => u.Id == mail.UserId && u.IsActive, cancellation) && await LosesSeatsAsync(mail, cancellation)
            : roles is null || await across.Users.AnyAsync(u => u.Id == mail.UserId && u.IsActive && (u.Roles & roles) != 0, cancellation);
    }

    private static bool IsOfSeats(MailKind kind) => kind is MailKind.SeatEnds or MailKind.SeatEnded;

    /// <summary>Somebody may have renewed the subscription, or removed the person, since the mail was queued.</summary>
    private async Task<bool> LosesSeatsAsync(OutboxMessage mail, CancellationToken cancellation)
    {
        var subscription = (await SubscriptionAsync(mail.SubscriptionId, cancellation))!.Subscription;
        var stillApplies = mail.Kind == MailKind.SeatEnded
            ? !subscription.IsHeldOn(time.Today)
            : subscription.SeatsUntilOn(time.Today) is { } until && Milestone.SeatRemindersDue(until, time.Today).Count > 0;
        return stillApplies && (await seats.OfAsync(mail.AccountId, subscription.Id, mail.UserId, time.Today, cancellation)).Count > 0;
    }

    /// <summary>Mail and request have the same time, because one transaction wrote both.</summary>
    private Task<AccessFact?> AccessAsync(OutboxMessage mail, CancellationToken cancellation) =>
        across.AccessRequests.AsNoTracking().Where(r => r.AccountId == mail.AccountId && r.AskedAt == mail.QueuedAt)
            .Join(db.Newcomers.AsNoTracking(), r => r.NewcomerId, n => n.Id, (request, newcomer) => new AccessFact(request, newcomer))
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Mail and replacement have the same time, because one transaction wrote both.</summary>
    private async Task<ReplacementFact?> ReplacementAsync(OutboxMessage mail, CancellationToken cancellation)
    {
        var found = await across.AdminReplacements.AsNoTracking()
            .FirstAsync(r => r.AccountId == mail.AccountId && (r.AskedAt == mail.QueuedAt || r.EndedAt == mail.QueuedAt), cancellation);
        var leaving = await across.Users.Where(u => u.Id == found.LeavingId).Select(u => u.Name).FirstOrDefaultAsync(cancellation);
        return new ReplacementFact(found, leaving);
    }

    private async Task<OrderFact?> OrderAsync(OrderId? id, CancellationToken cancellation)
    {
        if (id is null)
        {
            return null;
        }

        var order = await across.Orders.AsNoTracking().SingleAsync(o => o.Id == id, cancellation);
        var subscription = await SubscriptionAsync(order.SubscriptionId, cancellation);
        var request = await across.CancellationRequests.AsNoTracking().SingleOrDefaultAsync(r => r.OrderId == id, cancellation);
        return new OrderFact(order, subscription!.Subscription, subscription.Offer, request);
    }

    private async Task<SubscriptionFact?> SubscriptionAsync(SubscriptionId? id, CancellationToken cancellation)
    {
        if (id is null)
        {
            return null;
        }

        var subscription = await across.Subscriptions.AsNoTracking().Include(s => s.Terms).SingleAsync(s => s.Id == id, cancellation);
        return new SubscriptionFact(
            subscription, await db.Offers.AsNoTracking().SingleAsync(o => o.Id == subscription.OfferId, cancellation));
    }

    private async Task<AssignmentFact?> AssignmentAsync(long? id, CancellationToken cancellation)
    {
        if (id is null)
        {
            return null;
        }

        var assignment = await across.Assignments.AsNoTracking().Include(a => a.Activation).SingleAsync(a => a.Id == id, cancellation);
        var person = await across.Users.AsNoTracking().SingleAsync(u => u.Id == assignment.UserId, cancellation);
        var benefit = await across.Entitlements.Where(e => e.Id == assignment.EntitlementId)
            .Join(db.Benefits.AsNoTracking(), e => e.BenefitId, b => b.Id, (_, b) => b).SingleAsync(cancellation);
        return new AssignmentFact(assignment, person, benefit);
    }
}

/// <param name="Assignment">Null if the mail is not about a seat.</param>
public sealed record MailFact(MailKind Kind, EmailAddress To, PortalUser User, PartnerAccount Account, AssignmentFact? Assignment)
{
    public OrderFact? Order { get; init; }

    public SubscriptionFact? Subscription { get; init; }

    public Membership? Membership { get; init; }

    public LevelRequest? LevelRequest { get; init; }

    public AccessFact? Access { get; init; }

    /// <summary>What the person loses with the subscription; empty if the mail isn't about that.</summary>
    public IReadOnlyList<Benefit> Seats { get; init; } = [];

    public ReplacementFact? Replacement { get; init; }

    public DateOnly Today { get; init; }

    public Language Language => User.LanguageIn(Account);
}

public sealed record AccessFact(AccessRequest Request, Newcomer Newcomer);

/// <param name="Leaving">Name of the person who loses the role; null if nobody does.</param>
public sealed record ReplacementFact(AdminReplacement Replacement, string? Leaving);

public sealed record OrderFact(Order Order, Subscription Subscription, Offer Offer, CancellationRequest? Cancellation);

public sealed record SubscriptionFact(Subscription Subscription, Offer Offer);

/// <param name="Person">Has or had the seat; the mail may go to somebody else.</param>
public sealed record AssignmentFact(Assignment Assignment, PortalUser Person, Benefit Benefit)
{
    public bool HasEnded => Assignment.EndedAt is not null;

    public Activation? Activation => Assignment.Activation;
}
