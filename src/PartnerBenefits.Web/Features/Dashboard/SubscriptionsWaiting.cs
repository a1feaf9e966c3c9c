using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Subscriptions;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Dashboard;

public sealed class SubscriptionsWaiting(PortalDb db, AccountSubscriptions subscriptions, Show show, IStringLocalizer<Texts> texts)
{
    /// <summary>Reminders begin this many days before an end.</summary>
    public const int NoticeDays = 60;

    public async Task<IReadOnlyList<Waiting>> FindAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation)
    {
        var all = await subscriptions.OrderedAsync(account, today, cancellation);
        var offers = await subscriptions.OffersAsync(cancellation);
        var membership = await subscriptions.MembershipAsync(account, cancellation);
        var orders = await db.OrdersOf(account).AsNoTracking().Where(o => o.PaidOn == null && o.EndedOn == null)
            .OrderBy(o => o.PlacedAt).ThenBy(o => o.Id).ToListAsync(cancellation);
        return
        [
            .. orders.Where(o => o.StateOn(today) == OrderState.Unpaid).Select(ToPay),
            .. all.SelectMany(s => OfSubscription(s, offers[s.OfferId], membership, today)),
            .. Lost(all, today).Select(s => Expired(s, offers[s.OfferId], membership, all, today)),
            .. membership is null ? [] : OfMembership(membership, today),
        ];
    }

    private Waiting ToPay(Order order) => new(
        WaitingKind.OrderUnpaid,
        texts["Order {0} is not paid yet", order.Number],
        texts["Pay by {0}. After that day it lapses.", show.Day(order.PayUntil)],
        Links.Order(order.Id),
        texts["See the order"]);

    private IEnumerable<Waiting> OfSubscription(Subscription s, Offer offer, Membership? membership, DateOnly today) =>
        s.StateOn(today) switch
        {
            SubscriptionState.Paid => [ToActivate(s, offer), .. Ending(s, offer, membership, today)],
            SubscriptionState.Active => Ending(s, offer, membership, today),
            SubscriptionState.Grace => [InGrace(s, offer, membership, today)],
            SubscriptionState.Ordered or SubscriptionState.Expired or SubscriptionState.Cancelled => [],
        };

    private Waiting ToActivate(Subscription s, Offer offer) => new(
        WaitingKind.ToActivate,
        texts["{0} is not activated yet", offer.Name.Localized],
        texts["Its benefits open when you activate it."],
        Links.Subscription(s.Id),
        texts["Activate"]);

    private Waiting InGrace(Subscription s, Offer offer, Membership? membership, DateOnly today)
    {
        var until = texts["Assigned people can keep working until {0}.", show.Day(s.GraceUntilOn(today)!.Value)].Value;
        var stop = s.IsGrantedByLevel ? null : PurchaseRules.WhyNotRenew(offer, membership, today);
        var isMembership = s.IsGrantedByLevel || stop == PurchaseRules.IsMember;
        var next = s.IsGrantedByLevel ? texts["Its benefits come back when the membership is renewed."]
            : stop is not null ? texts[stop.Refusal]
            : texts["You can still renew it until then."];
        return new Waiting(
            WaitingKind.InGrace,
            texts["{0} ended on {1}", offer.Name.Localized, show.Day(s.LastUsableDayOn(today)!.Value)],
            $"{until} {next}",
            isMembership ? Links.Membership : Links.Subscription(s.Id),
            texts[isMembership ? "Renew the membership" : stop is null ? "Renew" : "Details"]);
    }

    /// <summary>What has expired lately and wasn't bought again; the newest for as long as the account has nothing at all.</summary>
    private static IEnumerable<Subscription> Lost(IReadOnlyList<Subscription> all, DateOnly today)
    {
        var held = all.Where(s => s.IsHeldOn(today)).Select(s => s.OfferId).ToHashSet();
        return all.Where(s => s.PaidOn is not null && s.StateOn(today) == SubscriptionState.Expired).DistinctBy(s => s.OfferId)
            .Where((s, i) => (held.Count == 0 && i == 0) || s.GraceUntilOn(today) >= today.AddDays(-NoticeDays))
            .Where(s => !held.Contains(s.OfferId));
    }

    private Waiting Expired(
        Subscription s, Offer offer, Membership? membership, IReadOnlyList<Subscription> all, DateOnly today)
    {
        var stop = PurchaseRules.WhyNotBuy(offer, membership, all, today);
        var isMembership = stop == PurchaseRules.IsMember || stop == PurchaseRules.IsSold;
        var over = texts["Its grace is over, and nobody can use its benefits any more."];
        return new Waiting(
            WaitingKind.Expired,
            texts["{0} ended on {1}", offer.Name.Localized, show.Day(s.LastUsableDayOn(today)!.Value)],
            $"{over} {(stop is null ? texts["You can buy it again."] : texts[stop.Refusal])}",
            isMembership ? Links.Membership : stop is null ? Links.Offer(offer.Id) : Links.Subscription(s.Id),
            texts[stop is null ? "Buy it again" : "Details"]);
    }

    /// <summary>Benefits of a level end with the membership, which has a reminder of its own.</summary>
    private IEnumerable<Waiting> Ending(Subscription s, Offer offer, Membership? membership, DateOnly today) =>
        s.LastUsableDayOn(today) is not { } last || !IsSoon(last, today) ? [] : RenewalOutlook.For(s, offer, membership, today) switch
        {
            { Course: RenewalCourse.ByHand or RenewalCourse.Missed } => [Ends(s, offer, membership, last, today)],
            { Course: RenewalCourse.ByItselfIfMember, Day: { } renews } =>
                [Stopped(s, offer, membership!, PurchaseRules.IsMember, renews, today)],
            { Course: RenewalCourse.Stopped, Day: { } renews, Stop: { } stop } => [Stopped(s, offer, membership, stop, renews, today)],
            _ => [],
        };

    private Waiting Ends(Subscription s, Offer offer, Membership? membership, DateOnly last, DateOnly today)
    {
        var canBeRenewed = s.IsRenewableOn(today) && PurchaseRules.WhyNotRenew(offer, membership, today) is null;
        return new Waiting(
            WaitingKind.SubscriptionEnds,
            texts["{0} ends on {1}", offer.Name.Localized, show.Day(last)],
            canBeRenewed ? texts["It doesn't renew automatically. You can renew it now."]
                : PurchaseRules.WhyNotRenew(offer, membership, today) is { } rule ? texts[rule.Refusal]
                : texts["It doesn't renew automatically. You can renew it from {0}.", show.Day(s.RenewableFromOn(today)!.Value)],
            Links.Subscription(s.Id),
            texts[canBeRenewed ? "Renew" : "Details"]);
    }

    private Waiting Stopped(Subscription s, Offer offer, Membership? membership, Domain.Rule rule, DateOnly renews, DateOnly today)
    {
        var isMembership = rule == PurchaseRules.IsMember && membership is not null;
        return new Waiting(
            WaitingKind.RenewalStopped,
            texts["{0} can't renew on {1}", offer.Name.Localized, show.Day(renews)],
            isMembership && membership!.IsRunningOn(today)
                ? texts["The membership ends before that, on {0}. Renew it first.", show.Day(membership.LastUsableDay)]
                : texts[rule.Refusal],
            isMembership ? Links.Membership : Links.Subscription(s.Id),
            texts[isMembership ? "Renew the membership" : "Details"]);
    }

    private IEnumerable<Waiting> OfMembership(Membership membership, DateOnly today)
    {
        var (last, day) = (membership.LastUsableDay, show.Day(membership.LastUsableDay));
        var ends = texts["The membership ends on {0}", day];
        return last < today
            ? [Membership(
                texts["The membership lapsed on {0}", day],
                texts["You can't buy or renew anything until the membership is renewed."],
                "Renew the membership")]
            : !IsSoon(last, today) ? []
            : membership.RenewableFrom <= today
                ? [Membership(ends, texts["You can renew the membership now."], "Renew the membership")]
                : [Membership(ends, texts["You can renew the membership from {0}.", show.Day(membership.RenewableFrom)], "Details")];
    }

    private Waiting Membership(string text, string why, string button) =>
        new(WaitingKind.MembershipEnds, text, why, Links.Membership, texts[button]);

    private static bool IsSoon(DateOnly last, DateOnly today) => today <= last && last <= today.AddDays(NoticeDays);
}
