using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;

namespace PartnerBenefits.Web.Mail;

public sealed class AdminMail(PortalDb db)
{
    /// <summary>A mail of this kind goes only to people who have one of these roles. Null if roles don't matter.</summary>
    internal static PartnerRoles? RolesOf(MailKind kind) => kind switch
    {
        MailKind.AccessRequested => PartnerRoles.AccountAdmin | PartnerRoles.UserAdmin,
        MailKind.AdminReplacementAsked => PartnerRoles.AccountAdmin,
        MailKind.OrderPlaced or MailKind.PaymentConfirmed or MailKind.OrderEnded or MailKind.OrderLapsed or MailKind.CancellationRefused
            or MailKind.SubscriptionEnds or MailKind.MembershipEnds or MailKind.LevelAnswered or MailKind.GraceEnds
            or MailKind.SubscriptionExpired =>
            PartnerRoles.AccountAdmin | PartnerRoles.PartnerAdmin,
        MailKind.Invitation or MailKind.SeatAssigned or MailKind.SeatRemoved or MailKind.SupportRequested or MailKind.ActivationSentBack
            or MailKind.ActivationActive or MailKind.SeatEnds or MailKind.SeatEnded or MailKind.AdminReplacementEnded
            or MailKind.NotKnown => null,
    };

    public Task AboutAsync(Order order, MailKind kind, DateTime now, CancellationToken cancellation) =>
        QueueAsync(
            order.AccountId, kind, user => new OutboxMessage(kind, user, user.Email, null, now) { OrderId = order.Id }, cancellation);

    public Task AboutAsync(Subscription subscription, MailKind kind, DateTime now, CancellationToken cancellation) =>
        QueueAsync(
            subscription.AccountId, kind, user => new OutboxMessage(kind, user, user.Email, null, now) { SubscriptionId = subscription.Id },
            cancellation);

    public Task AboutAsync(PartnerAccountId account, MailKind kind, DateTime now, CancellationToken cancellation) =>
        QueueAsync(account, kind, user => new OutboxMessage(kind, user, user.Email, null, now), cancellation);

    private async Task QueueAsync(
        PartnerAccountId account, MailKind kind, Func<PortalUser, OutboxMessage> mail, CancellationToken cancellation)
    {
        var roles = RolesOf(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "It goes to one person.");
        var admins = await db.UsersOf(account).Where(u => u.IsActive && (u.Roles & roles) != 0).InPeopleOrder()
            .ToListAsync(cancellation);
        db.AddRange(admins.Select(mail));
    }
}
