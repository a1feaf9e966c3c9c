using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Orders.AskToCancel;

public sealed class AskToCancel(PortalDb db, WriteDoor door)
{
    public Task RunAsync(Operation operation, OrderId id, string reason, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, within => AskAsync(operation, id, reason, now, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> AskAsync(Operation operation, OrderId id, string reason, DateTime now, CancellationToken cancellation)
    {
        var (account, by) = (operation.Account!.Value, new PortalUserId(operation.Actor.Id));
        var order = await db.OrdersOf(account).SingleAsync(o => o.Id == id, cancellation);
        var subscription = await db.SubscriptionsOf(account).AsNoTracking().SingleAsync(s => s.Id == order.SubscriptionId, cancellation);
        OrderRules.WhyNotAskToCancel(order, subscription, DateOnly.FromDateTime(now))?.Require(false);
        if (await db.CancellationRequestsOf(account).SingleOrDefaultAsync(r => r.OrderId == id, cancellation) is { } earlier)
        {
            earlier.AskAgain(reason, by, now);
        }
        else
        {
            db.Add(new CancellationRequest(order, reason, by, now));
        }

        db.Add(operation.Event(AuditAction.CancellationAsked, now, detail: order.Number));
        return true;
    }
}
