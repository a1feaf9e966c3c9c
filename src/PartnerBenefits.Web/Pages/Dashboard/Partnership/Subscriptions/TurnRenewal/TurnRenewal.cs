using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions.TurnRenewal;

/// <summary>Turns automatic renewal off at any time, and on again once the subscription has been renewed (walkthrough, Offers).</summary>
public sealed class TurnRenewal(PortalDb db, UnitOfWork unitOfWork)
{
    /// <exception cref="RuleBrokenException">It is off or on already, or can't be turned on again yet.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, SubscriptionId id, bool on, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => TurnAsync(operation, id, on, within), cancellation);

    private async Task TurnAsync(Operation operation, SubscriptionId id, bool on, CancellationToken cancellation)
    {
        var (account, today) = (operation.Account, operation.Today);
        var subscription = await db.SubscriptionsOf(account).Include(s => s.Terms).SingleAsync(s => s.Id == id, cancellation);
        if (on)
        {
            subscription.TurnRenewalOn(today);
        }
        else
        {
            subscription.TurnRenewalOff(today);
        }

        db.Add(operation.Event(on ? AuditAction.RenewalTurnedOn : AuditAction.RenewalTurnedOff, detail: subscription.OfferId.Value));
    }
}
