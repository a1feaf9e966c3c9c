using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Ordering;

/// <summary>
/// What buying, renewing by hand and renewing by itself have in common. Everything here runs within a unit of work's
/// transaction, and leaves the audit event to whoever called.
/// </summary>
public sealed class OrderPlacement(PortalDb db, AdminMail mail)
{
    /// <param name="Purchase">Begun and not bought yet; null: none.</param>
    /// <param name="AcceptedTerms">The latest version that the account accepted; null: none.</param>
    public sealed record Facts(
        Offer Offer, Membership? Membership, IReadOnlyList<Subscription> Subscriptions, Purchase? Purchase, int TermsInForce, int? AcceptedTerms);

    /// <summary>Null when there is no such offer.</summary>
    public async Task<Facts?> FindAsync(PartnerAccountId account, OfferId id, CancellationToken cancellation)
    {
        if (await db.Offers.SingleOrDefaultAsync(o => o.Id == id, cancellation) is not { } offer)
        {
            return null;
        }

        return new Facts(
            offer,
            await db.MembershipOf(account).SingleOrDefaultAsync(cancellation),
            await db.SubscriptionsOf(account).Include(s => s.Terms).ToListAsync(cancellation),
            await db.PurchasesOf(account).SingleOrDefaultAsync(p => p.OfferId == id, cancellation),
            await db.TermsVersions.MaxAsync(v => v.Number, cancellation),
            await db.TermsAcceptancesOf(account).MaxAsync(a => (int?)a.Version, cancellation));
    }

    /// <summary>Held until the end of the transaction, so that of two who buy or renew at once the later one finds what the earlier one did.</summary>
    /// <exception cref="RuleBrokenException">There is no membership to hold: who isn't a member can't buy.</exception>
    public async Task LockAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var held = await db.MembershipOf(account).LockRowsAsync(cancellation);
        PurchaseRules.IsMember.Require(held == 1);
    }

    /// <summary>A new subscription with its order, for which an invoice goes out.</summary>
    public Task<Order> BuyAsync(Facts facts, BillingDetails billing, Actor by, PartnerAccountId account, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var subscription = new Subscription(account, facts.Offer.Id, DateOnly.FromDateTime(now));
        db.Add(subscription);
        return PlaceAsync(subscription, 0, facts, billing, by, now, cancellation);
    }

    /// <summary>A new term with its order.</summary>
    /// <exception cref="RuleBrokenException">It can't be renewed on the day.</exception>
    public async Task<Order> RenewAsync(
        Subscription subscription, Facts facts, BillingDetails billing, Actor by, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(facts);
        var today = DateOnly.FromDateTime(now);
        PurchaseRules.WhyNotRenew(facts.Offer, facts.Membership, today)?.Refuse();
        var term = subscription.Renew(today, facts.Offer.TermMonths);
        return await PlaceAsync(subscription, term.Number, facts, billing, by, now, cancellation);
    }

    /// <summary>Of the last order of the subscription: what a renewal is billed to unless somebody says otherwise.</summary>
    public Task<BillingDetails> LastBillingAsync(Subscription subscription, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return LastBillingAsync(db.OrdersOf(subscription.AccountId).Where(o => o.SubscriptionId == subscription.Id), subscription.AccountId, cancellation);
    }

    /// <summary>Of the account's last order: what its next purchase begins with.</summary>
    public Task<BillingDetails> LastBillingAsync(PartnerAccountId account, CancellationToken cancellation) =>
        LastBillingAsync(db.OrdersOf(account), account, cancellation);

    /// <summary>What the offer has gained since it was activated, once a renewal is paid: an unpaid one opens nothing new.</summary>
    public async Task AddGainedAsync(Subscription subscription, Offer offer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(offer);
        var account = subscription.AccountId;
        await db.Entry(offer).Collection(o => o.Benefits).LoadAsync(cancellation);
        var held = await db.EntitlementsOf(account).Where(e => e.SubscriptionId == subscription.Id).Select(e => e.BenefitId).ToListAsync(cancellation);
        var pools = await db.PoolsOf(account).Where(p => p.SubscriptionId == subscription.Id).ToListAsync(cancellation);
        var gained = subscription.Gain(offer, new HashSet<BenefitId>(held), pools);
        db.AddRange(gained.Pools);
        db.AddRange(gained.Entitlements);
    }

    /// <summary>Where there is no order yet, or it was bought before orders were kept, what is known of the account.</summary>
    private async Task<BillingDetails> LastBillingAsync(IQueryable<Order> orders, PartnerAccountId account, CancellationToken cancellation)
    {
        var last = await orders.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).FirstOrDefaultAsync(cancellation);
        return last?.Billing ?? await db.Accounts.Where(a => a.Id == account)
            .Select(a => new BillingDetails("", a.Name, "", "", "", a.Country)).SingleAsync(cancellation);
    }

    private async Task<Order> PlaceAsync(
        Subscription subscription, int term, Facts facts, BillingDetails billing, Actor by, DateTime now, CancellationToken cancellation)
    {
        var price = new Price(facts.Offer.Price!.Value, facts.Offer.Currency!);
        var version = by == Actor.System ? facts.AcceptedTerms ?? facts.TermsInForce : facts.TermsInForce;
        var order = new Order(subscription, term, await db.NewOrderNumberAsync(cancellation), price, version, billing, by, now);
        db.Add(order);
        await mail.AboutAsync(order, MailKind.OrderPlaced, now, cancellation);
        return order;
    }
}
