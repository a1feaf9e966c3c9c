using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.SupportDesk.Corrections;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed class DeskOrdersQuery(AcrossAccounts across, PortalDb db)
{
    public const int PageSize = 50;

    public sealed record Line(Order Order, string Account, string PartnerId, BilingualText Offer, bool IsAskedToCancel);

    public async Task<IReadOnlyList<Line>> ReadAsync(DeskOrderFilter filter, DateOnly today, CancellationToken cancellation)
    {
        var asked = AskedToCancel(today);
        var orders = InState(across.Orders.AsNoTracking(), filter.State, today);
        orders = filter.Asked ? orders.Where(o => asked.Any(r => r.OrderId == o.Id)) : orders;
        orders = string.IsNullOrWhiteSpace(filter.Search) ? orders : db.Named(orders, filter.Search);
        var rows = from order in Page(orders, filter.Before)
                   join account in db.Accounts on order.AccountId equals account.Id
                   join subscription in across.Subscriptions on order.SubscriptionId equals subscription.Id
                   join offer in db.Offers on subscription.OfferId equals offer.Id
                   orderby order.PlacedAt descending, order.Id descending
                   select new
                   {
                       Order = order,
                       account.Name,
                       account.PartnerId,
                       Offer = offer.Name,
                       IsAsked = asked.Any(r => r.OrderId == order.Id),
                   };
        return [.. (await rows.ToListAsync(cancellation)).Select(r => new Line(r.Order, r.Name, r.PartnerId, r.Offer, r.IsAsked))];
    }

    private static IQueryable<Order> Page(IQueryable<Order> orders, Cursor<long, Guid>? before)
    {
        if (before is { Key: >= 0 } place && place.Key <= DateTime.MaxValue.Ticks)
        {
            var (at, id) = (new DateTime(place.Key, DateTimeKind.Utc), new OrderId(place.Id));
            orders = orders.Where(o => o.PlacedAt < at || (o.PlacedAt == at && o.Id < id));
        }

        return orders.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).Take(PageSize + 1);
    }

    /// <summary>Requests that wait for an answer. An order that is over needs none (<see cref="Order.CanBeAskedToCancelOn"/>).</summary>
    public IQueryable<CancellationRequest> AskedToCancel(DateOnly today)
    {
        var firstPayable = today.AddDays(-Order.PayDays);
        return across.CancellationRequests.Where(r => r.AnsweredAt == null
            && across.Orders.Any(o => o.Id == r.OrderId && o.EndedOn == null && (o.PaidOn != null || o.PlacedOn >= firstPayable)));
    }

    public async Task<PartnerAccount?> AccountOfAsync(OrderId id, CancellationToken cancellation) => await (
        from order in across.Orders.Where(o => o.Id == id)
        join account in db.Accounts on order.AccountId equals account.Id
        select account).AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>Earned units of the term that can be taken back.</summary>
    public async Task<IReadOnlyList<CorrectableEntry>> CorrectableAsync(
        PartnerAccountId account, SubscriptionTermId? term, IEnumerable<BenefitRow> rows, CancellationToken cancellation) =>
        CorrectableEntry.Of(
            await db.EarnedUnitsOf(account).AsNoTracking().Where(e => e.TermId == term).ToListAsync(cancellation),
            await db.UnitsCorrectionsOf(account).AsNoTracking().Where(c => c.TermId == term).ToListAsync(cancellation),
            correction => correction.EarnedId,
            rows);

    /// <summary>Must say the same as <see cref="Order.StateOn"/>, in columns that the database can filter by.</summary>
    private static IQueryable<Order> InState(IQueryable<Order> orders, OrderState? state, DateOnly today)
    {
        var firstPayable = today.AddDays(-Order.PayDays);
        return state is not { } one ? orders : one switch
        {
            OrderState.Unpaid => orders.Where(o => o.PaidOn == null && o.EndedOn == null && o.PlacedOn >= firstPayable),
            OrderState.Lapsed => orders.Where(o => o.PaidOn == null && o.EndedOn == null && o.PlacedOn < firstPayable),
            OrderState.Paid => orders.Where(o => o.PaidOn != null && o.EndedOn == null),
            OrderState.Cancelled => orders.Where(o => o.PaidOn == null && o.EndedOn != null),
            OrderState.Refunded => orders.Where(o => o.PaidOn != null && o.EndedOn != null),
        };
    }
}
