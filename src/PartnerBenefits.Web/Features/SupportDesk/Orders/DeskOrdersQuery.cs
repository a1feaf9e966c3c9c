using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.SupportDesk.Corrections;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed class DeskOrdersQuery(AcrossAccounts across, PortalDb db)
{
    public const int PageSize = 50;

    private const string Escape = "\\";

    public sealed record Line(Order Order, string Account, string PartnerId, BilingualText Offer, bool IsAskedToCancel);

    public async Task<IReadOnlyList<Line>> ReadAsync(DeskOrderFilter filter, DateOnly today, CancellationToken cancellation)
    {
        var asked = AskedToCancel(today);
        var orders = InState(across.Orders.AsNoTracking(), filter.State, today);
        orders = filter.Asked ? orders.Where(o => asked.Any(r => r.OrderId == o.Id)) : orders;
        var found = Found(
            from order in orders
            join account in db.Accounts on order.AccountId equals account.Id
            select new Row { Order = order, Account = account },
            filter.Search?.Trim());
        var page = found.OrderByDescending(x => x.Order.PlacedAt).ThenBy(x => x.Order.Number)
            .Skip((Math.Max(1, filter.Page) - 1) * PageSize).Take(PageSize + 1);
        var rows = from row in page
                   join subscription in across.Subscriptions on row.Order.SubscriptionId equals subscription.Id
                   join offer in db.Offers on subscription.OfferId equals offer.Id
                   orderby row.Order.PlacedAt descending, row.Order.Number
                   select new
                   {
                       row.Order,
                       row.Account.Name,
                       row.Account.PartnerId,
                       Offer = offer.Name,
                       IsAsked = asked.Any(r => r.OrderId == row.Order.Id),
                   };
        return [.. (await rows.ToListAsync(cancellation)).Select(r => new Line(r.Order, r.Name, r.PartnerId, r.Offer, r.IsAsked))];
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

    private IQueryable<Row> Found(IQueryable<Row> rows, string? search)
    {
        if (string.IsNullOrEmpty(search))
        {
            return rows;
        }

        var text = new[] { Escape, "%", "_", "[" }.Aggregate(search, (t, c) => t.Replace(c, Escape + c, StringComparison.Ordinal));
        var (beginning, named) = (text + "%", db.AccountsNamed(search));
        return rows.Where(x => EF.Functions.Like(x.Order.Number, beginning, Escape)
            || EF.Functions.Like(x.Order.Billing.PurchaseOrder, beginning, Escape) || named.Any(a => a.Id == x.Account.Id));
    }

    /// <summary>Uses property initialisers, because EF Core can't translate a later filter on constructor parameters.</summary>
    private sealed class Row
    {
        public required Order Order { get; init; }

        public required PartnerAccount Account { get; init; }
    }
}
