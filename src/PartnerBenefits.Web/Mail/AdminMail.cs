using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Mail;

/// <summary>
/// Mails to all of an account who may do something about it: what is bought goes to Partner and Account admins, who asks for
/// access to User and Account admins. Who has left or was disabled gets none.
/// </summary>
public sealed class AdminMail(PortalDb db)
{
    /// <summary>Whoever has one of these roles gets mails of the kind, and nobody who hasn't any more. Null: it goes to a person whatever their roles.</summary>
    internal static PartnerRoles? RolesOf(MailKind kind) => kind switch
    {
        MailKind.AccessRequested => PartnerRoles.AccountAdmin | PartnerRoles.UserAdmin,
        MailKind.OrderPlaced or MailKind.PaymentConfirmed or MailKind.OrderEnded or MailKind.OrderLapsed or MailKind.CancellationRefused
            or MailKind.SubscriptionEnds or MailKind.MembershipEnds or MailKind.LevelAnswered => PartnerRoles.AccountAdmin | PartnerRoles.PartnerAdmin,
        MailKind.Invitation or MailKind.SeatAssigned or MailKind.SeatRemoved or MailKind.SupportRequested or MailKind.ActivationSentBack
            or MailKind.ActivationActive => null,
    };

    /// <summary>Added to the transaction of what they tell of.</summary>
    public Task AboutAsync(Order order, MailKind kind, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        return QueueAsync(order.AccountId, kind, user => new OutboxMessage(kind, user, user.Email, null, now) { OrderId = order.Id }, cancellation);
    }

    /// <inheritdoc cref="AboutAsync(Order, MailKind, DateTime, CancellationToken)"/>
    public Task AboutAsync(Subscription subscription, MailKind kind, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return QueueAsync(
            subscription.AccountId, kind, user => new OutboxMessage(kind, user, user.Email, null, now) { SubscriptionId = subscription.Id }, cancellation);
    }

    /// <summary>About the membership, or about who asks for access.</summary>
    /// <inheritdoc cref="AboutAsync(Order, MailKind, DateTime, CancellationToken)"/>
    public Task AboutAsync(PartnerAccountId account, MailKind kind, DateTime now, CancellationToken cancellation) =>
        QueueAsync(account, kind, user => new OutboxMessage(kind, user, user.Email, null, now), cancellation);

    private async Task QueueAsync(PartnerAccountId account, MailKind kind, Func<PortalUser, OutboxMessage> mail, CancellationToken cancellation)
    {
        var roles = RolesOf(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "It goes to one person.");
        var admins = await db.UsersOf(account).Where(u => u.IsActive && (u.Roles & roles) != 0).OrderBy(u => u.Id).ToListAsync(cancellation);
        db.AddRange(admins.Select(mail));
    }
}
