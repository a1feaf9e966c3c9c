using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed class OrderWork(PortalDb db, AdminMail mail, UnitOfWork unitOfWork)
{
    public sealed record OrderFacts(
        PartnerAccount Account, Order Order, Subscription Subscription, Offer Offer, CancellationRequest? Cancellation);

    public Task RunAsync(
        Operation operation,
        OrderId id,
        (AuditAction Action, MailKind Mail) what,
        Func<OrderFacts, CancellationToken, Task> step,
        CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => StepAsync(operation, id, what, step, within), cancellation);

    private async Task StepAsync(
        Operation operation,
        OrderId id,
        (AuditAction Action, MailKind Mail) what,
        Func<OrderFacts, CancellationToken, Task> step,
        CancellationToken cancellation)
    {
        var facts = await FindAsync(operation, id, cancellation);
        await db.SayWhoWasFasterAsync(
            operation.Account,
            EventsAbout.Order(facts.Order),
            async () =>
            {
                await step(facts, cancellation);
                return true;
            },
            cancellation);
        db.Add(operation.Event(what.Action, detail: facts.Order.Number));
        await mail.AboutAsync(facts.Order, what.Mail, operation.At, cancellation);
    }

    private async Task<OrderFacts> FindAsync(Operation operation, OrderId id, CancellationToken cancellation)
    {
        var account = operation.Account;
        var order = await db.OrdersOf(account).SingleAsync(o => o.Id == id, cancellation);
        var subscription = await db.SubscriptionsOf(account).Include(s => s.Terms)
            .SingleAsync(s => s.Id == order.SubscriptionId, cancellation);
        return new OrderFacts(
            await db.Accounts.SingleAsync(a => a.Id == account, cancellation),
            order,
            subscription,
            await db.Offers.SingleAsync(o => o.Id == subscription.OfferId, cancellation),
            await db.CancellationRequestsOf(account).SingleOrDefaultAsync(r => r.OrderId == id, cancellation));
    }
}
