using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Mail;

/// <summary>Mails to all who may buy: an account's active Partner and Account admins. Who has left or was disabled gets none.</summary>
public sealed class AdminMail(PortalDb db)
{
    internal const PartnerRoles Buyers = PartnerRoles.AccountAdmin | PartnerRoles.PartnerAdmin;

    /// <summary>Whether mails of the kind go to these people because of what they may do, and to nobody who can't any more.</summary>
    internal static bool IsOfBuyers(MailKind kind) => kind is MailKind.OrderPlaced or MailKind.PaymentConfirmed or MailKind.OrderEnded or MailKind.OrderLapsed
        or MailKind.CancellationRefused or MailKind.SubscriptionEnds or MailKind.MembershipEnds or MailKind.LevelAnswered;

    /// <summary>Added to the transaction of what they tell of. How many there are.</summary>
    public Task<int> AboutAsync(Order order, MailKind kind, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        return QueueAsync(order.AccountId, user => new OutboxMessage(kind, user, user.Email, null, now) { OrderId = order.Id }, cancellation);
    }

    /// <inheritdoc cref="AboutAsync(Order, MailKind, DateTime, CancellationToken)"/>
    public Task<int> AboutAsync(Subscription subscription, MailKind kind, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return QueueAsync(
            subscription.AccountId, user => new OutboxMessage(kind, user, user.Email, null, now) { SubscriptionId = subscription.Id }, cancellation);
    }

    /// <summary>About the membership.</summary>
    /// <inheritdoc cref="AboutAsync(Order, MailKind, DateTime, CancellationToken)"/>
    public Task<int> AboutMembershipAsync(PartnerAccountId account, MailKind kind, DateTime now, CancellationToken cancellation) =>
        QueueAsync(account, user => new OutboxMessage(kind, user, user.Email, null, now), cancellation);

    private async Task<int> QueueAsync(PartnerAccountId account, Func<PortalUser, OutboxMessage> mail, CancellationToken cancellation)
    {
        var admins = await db.UsersOf(account).Where(u => u.IsActive && (u.Roles & Buyers) != 0).OrderBy(u => u.Id).ToListAsync(cancellation);
        db.AddRange(admins.Select(mail));
        return admins.Count;
    }
}
