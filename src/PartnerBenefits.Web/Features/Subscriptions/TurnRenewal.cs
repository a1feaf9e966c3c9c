using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Subscriptions;

/// <summary>Renewal can be turned off at any time, and on again only after a renewal (docs/guide.md, Offers).</summary>
public sealed class TurnRenewal(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, SubscriptionId id, bool on, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => TurnAsync(operation, id, on, within), cancellation);

    private async Task TurnAsync(Operation operation, SubscriptionId id, bool on, CancellationToken cancellation)
    {
        var (account, today) = (operation.Account, operation.Today);
        var subscription = await db.SubscriptionsOf(account).Include(s => s.Terms).SingleAsync(s => s.Id == id, cancellation);
        Action<DateOnly> turn = on ? subscription.TurnRenewalOn : subscription.TurnRenewalOff;
        await db.SayWhoWasFasterAsync(account, EventsAbout.Renewal(subscription), () => turn(today), cancellation);
        db.Add(operation.Event(on ? AuditAction.RenewalTurnedOn : AuditAction.RenewalTurnedOff, detail: subscription.OfferId.Value));
    }
}
