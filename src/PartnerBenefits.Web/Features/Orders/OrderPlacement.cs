using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Features.Orders;

/// <summary>Runs within the caller's transaction. The caller writes the audit event.</summary>
public sealed class OrderPlacement(PortalDb db, AdminMail mail)
{
    public sealed record PurchaseFacts(
        Offer Offer, Membership? Membership, IReadOnlyList<Subscription> Subscriptions, Purchase? Purchase,
        int AgreementInForce, int? AcceptedAgreement);

    public async Task<PurchaseFacts?> FindAsync(PartnerAccountId account, OfferId id, CancellationToken cancellation)
    {
        if (await db.Offers.SingleOrDefaultAsync(o => o.Id == id, cancellation) is not { } offer)
        {
            return null;
        }

        return new PurchaseFacts(
            offer,
            await db.MembershipOf(account).SingleOrDefaultAsync(cancellation),
            await db.SubscriptionsOf(account).Include(s => s.Terms).ToListAsync(cancellation),
            await db.PurchasesOf(account).SingleOrDefaultAsync(p => p.OfferId == id, cancellation),
            await db.AgreementVersions.MaxAsync(v => v.Number, cancellation),
            await db.AgreementAcceptancesOf(account).MaxAsync(a => (int?)a.Version, cancellation));
    }

    /// <summary>Locks the membership until the transaction ends, so that the second of two buyers finds the first one's order.</summary>
    public async Task LockAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var held = await db.MembershipOf(account).LockRowsAsync(cancellation);
        PurchaseRules.IsMember.Require(held == 1);
    }

    public Task<Order> BuyAsync(
        PurchaseFacts facts, BillingDetails billing, Actor by, PartnerAccountId account, DateTime now, CancellationToken cancellation)
    {
        var subscription = new Subscription(account, facts.Offer.Id, DateOnly.FromDateTime(now));
        db.Add(subscription);
        return PlaceAsync(subscription, 0, facts, billing, by, now, cancellation);
    }

    public async Task<Order> RenewAsync(
        Subscription subscription, PurchaseFacts facts, BillingDetails billing, Actor by, DateTime now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now);
        PurchaseRules.WhyNotRenew(facts.Offer, facts.Membership, today)?.Refuse();
        var term = subscription.Renew(today, facts.Offer.TermMonths);
        return await PlaceAsync(subscription, term.Number, facts, billing, by, now, cancellation);
    }

    public Task<BillingDetails> LastBillingAsync(Subscription subscription, CancellationToken cancellation) =>
        LastBillingAsync(
            db.OrdersOf(subscription.AccountId).Where(o => o.SubscriptionId == subscription.Id), subscription.AccountId, cancellation);

    public Task<BillingDetails> LastBillingAsync(PartnerAccountId account, CancellationToken cancellation) =>
        LastBillingAsync(db.OrdersOf(account), account, cancellation);

    /// <summary>Called when a renewal is paid, because an unpaid one opens nothing that the offer has gained.</summary>
    public async Task AddGainedAsync(Subscription subscription, Offer offer, CancellationToken cancellation)
    {
        var account = subscription.AccountId;
        await db.Entry(offer).Collection(o => o.Benefits).LoadAsync(cancellation);
        var held = await db.EntitlementsOf(account).Where(e => e.SubscriptionId == subscription.Id).Select(e => e.BenefitId)
            .ToListAsync(cancellation);
        var pools = await db.PoolsOf(account).Where(p => p.SubscriptionId == subscription.Id).ToListAsync(cancellation);
        var gained = subscription.Gain(offer, new HashSet<BenefitId>(held), pools);
        db.AddRange(gained.Pools);
        db.AddRange(gained.Entitlements);
    }

    /// <summary>Falls back to the account's own data, because purchases older than the order history have no order.</summary>
    private async Task<BillingDetails> LastBillingAsync(IQueryable<Order> orders, PartnerAccountId account, CancellationToken cancellation)
    {
        var last = await orders.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).FirstOrDefaultAsync(cancellation);
        return last?.Billing ?? await db.Accounts.Where(a => a.Id == account)
            .Select(a => new BillingDetails("", a.Name, "", "", "", a.Country)).SingleAsync(cancellation);
    }

    private async Task<Order> PlaceAsync(
        Subscription subscription,
        int term,
        PurchaseFacts facts,
        BillingDetails billing,
        Actor by,
        DateTime now,
        CancellationToken cancellation)
    {
        var price = new Price(facts.Offer.Price!.Value, facts.Offer.Currency!);
        var version = by == Actor.System ? facts.AcceptedAgreement ?? facts.AgreementInForce : facts.AgreementInForce;
        var order = new Order(subscription, term, await db.NewOrderNumberAsync(cancellation), price, version, billing, by, now);
        db.Add(order);
        await mail.AboutAsync(order, MailKind.OrderPlaced, now, cancellation);
        return order;
    }
}
