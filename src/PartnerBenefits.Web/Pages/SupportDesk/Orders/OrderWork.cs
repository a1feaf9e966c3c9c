using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Pages.SupportDesk.Orders;

public sealed class OrderWork(PortalDb db, AdminMail mail, WriteDoor door)
{
    public sealed record Facts(Order Order, Subscription Subscription, Offer Offer, CancellationRequest? Cancellation);

    public Task RunAsync(
        Operation operation, OrderId id, (AuditAction Action, MailKind Mail) what, DateTime now, Func<Facts, CancellationToken, Task> step,
        CancellationToken cancellation) =>
        door.RunAsync(operation, within => StepAsync(operation, id, what, now, step, within), _ => Task.FromResult(true), cancellation);

    private async Task<bool> StepAsync(
        Operation operation, OrderId id, (AuditAction Action, MailKind Mail) what, DateTime now, Func<Facts, CancellationToken, Task> step,
        CancellationToken cancellation)
    {
        var facts = await FindAsync(operation, id, cancellation);
        var known = facts.Subscription.Terms.Count;
        await step(facts, cancellation);
        // The term's id is set here, so EF Core would take a term found on the subscription for a stored one.
        db.AddRange(facts.Subscription.Terms.Skip(known));
        db.Add(operation.Event(what.Action, now, detail: facts.Order.Number));
        await mail.AboutAsync(facts.Order, what.Mail, now, cancellation);
        return true;
    }

    private async Task<Facts> FindAsync(Operation operation, OrderId id, CancellationToken cancellation)
    {
        var account = operation.Account!.Value;
        var order = await db.OrdersOf(account).SingleAsync(o => o.Id == id, cancellation);
        var subscription = await db.SubscriptionsOf(account).Include(s => s.Terms)
            .SingleAsync(s => s.Id == order.SubscriptionId, cancellation);
        return new Facts(
            order,
            subscription,
            await db.Offers.SingleAsync(o => o.Id == subscription.OfferId, cancellation),
            await db.CancellationRequestsOf(account).SingleOrDefaultAsync(r => r.OrderId == id, cancellation));
    }
}
