using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Subscriptions;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class OffersQuery(PortalDb db, AccountSubscriptions subscriptions)
{
    public async Task<IReadOnlyList<OfferToBuy>> AvailableAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation)
    {
        var offers = await db.Offers.AsNoTracking().Where(o => o.Level == null).ToListAsync(cancellation);
        return await ForAsync(account, [.. offers.OrderBy(o => o.Id != OfferId.ActionPack).ThenBy(o => o.Price)], today, cancellation);
    }

    public async Task<OfferToBuy?> FindAsync(PartnerAccountId account, OfferId id, DateOnly today, CancellationToken cancellation)
    {
        var offers = await db.Offers.AsNoTracking().Include(o => o.Benefits.OrderBy(b => b.Position)).Where(o => o.Id == id)
            .ToListAsync(cancellation);
        return (await ForAsync(account, offers, today, cancellation)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<OfferToBuy>> ForAsync(
        PartnerAccountId account, IReadOnlyList<Offer> offers, DateOnly today, CancellationToken cancellation)
    {
        var membership = await db.MembershipOf(account).AsNoTracking().SingleOrDefaultAsync(cancellation);
        var bought = await subscriptions.AllAsync(account, cancellation);
        var begun = await (
            from p in db.PurchasesOf(account)
            join u in db.UsersOf(account) on p.ChangedBy equals u.Id
            select new BegunPurchase(p.OfferId, u.Name, p.ChangedAt)).ToListAsync(cancellation);
        return [.. offers.Select(offer => new OfferToBuy(
            offer,
            PurchaseRules.WhyNotBuy(offer, membership, bought, today),
            bought.Find(s => s.OfferId == offer.Id && s.IsHeldOn(today)),
            begun.Find(p => p.OfferId == offer.Id)))];
    }
}
