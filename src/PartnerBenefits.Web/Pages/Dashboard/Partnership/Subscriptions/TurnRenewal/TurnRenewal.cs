using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions.TurnRenewal;

/// <summary>Renewal can be turned off at any time, and on again only after a renewal (docs/guide.md, Offers).</summary>
public sealed class TurnRenewal(PortalDb db, WriteDoor door)
{
    public Task RunAsync(Operation operation, SubscriptionId id, bool on, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, within => TurnAsync(operation, id, on, now, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> TurnAsync(Operation operation, SubscriptionId id, bool on, DateTime now, CancellationToken cancellation)
    {
        var (account, today) = (operation.Account!.Value, DateOnly.FromDateTime(now));
        var subscription = await db.SubscriptionsOf(account).Include(s => s.Terms).SingleAsync(s => s.Id == id, cancellation);
        if (on)
        {
            subscription.TurnRenewalOn(today);
        }
        else
        {
            subscription.TurnRenewalOff(today);
        }

        db.Add(operation.Event(on ? AuditAction.RenewalTurnedOn : AuditAction.RenewalTurnedOff, now, detail: subscription.OfferId.Value));
        return true;
    }
}
