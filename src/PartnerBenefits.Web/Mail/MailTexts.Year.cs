using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Pages;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    private MailContent OfSubscriptionEnd(MailFact fact, SubscriptionFact about) => about.Subscription.StateOn(fact.Today) switch
    {
        SubscriptionState.Grace => OfGrace(fact, about),
        SubscriptionState.Expired or SubscriptionState.Cancelled => OfOver(fact, about),
        _ => RenewalOutlook.Of(about.Subscription, about.Offer, fact.Membership, fact.Today) switch
        {
            { Course: RenewalCourse.ByItself, Day: { } renews } => OfRenewalToCome(fact, about, renews, null),
            { Course: RenewalCourse.ByItselfIfMember, Day: { } renews } => OfRenewalToCome(
                fact, about, renews, texts["The membership ends before, on {0}. Renew it first.", show.Day(fact.Membership!.LastUsableDay)]),
            { Course: RenewalCourse.Stopped, Day: { } renews, Stop: { } stop } => OfRenewalToCome(fact, about, renews, texts[stop.Refusal]),
            _ => OfEndToCome(fact, about),
        },
    };

    private MailContent OfRenewalToCome(MailFact fact, SubscriptionFact about, DateOnly renews, string? stop)
    {
        var (what, last) = (about.Offer.Name.Here, renews.AddDays(-1));
        return stop is not null
            ? OfSubscription(
                fact,
                about,
                texts["{0} can't renew on {1}", what, show.Day(renews)],
                texts["The subscription of {1} to {0} can be used until {2}. It is to renew by itself after that, but as it stands it can't:", what, fact.Account.Name, show.Day(last)],
                stop)
            : OfSubscription(
                fact,
                about,
                texts["{0} renews on {1}", what, show.Day(renews)],
                texts["The subscription of {1} to {0} can be used until {2}. It renews by itself on {3} for {4}, to be paid by invoice.", what, fact.Account.Name, show.Day(last), show.Day(renews), PriceOf(about.Offer)],
                texts["Who doesn't want that turns automatic renewal off on the page of the subscription before. It can't be turned on again until the subscription has been renewed."]);
    }

    private MailContent OfEndToCome(MailFact fact, SubscriptionFact about)
    {
        var (what, last) = (about.Offer.Name.Here, about.Subscription.LastUsableDayOn(fact.Today)!.Value);
        var left = last.DayNumber - fact.Today.DayNumber;
        return OfSubscription(
            fact,
            about,
            texts["{0} ends on {1}", what, show.Day(last)],
            show.Count(left, "The subscription of {2} to {1} can be used until {3}, for {0} more day. It doesn't renew by itself.", "The subscription of {2} to {1} can be used until {3}, for {0} more days. It doesn't renew by itself.", what, fact.Account.Name, show.Day(last)),
            PurchaseRules.WhyNotRenew(about.Offer, fact.Membership, fact.Today) is { } stop
                ? texts[stop.Refusal]
                : texts["A Partner admin or an Account admin can renew it from {0} to {1}, under Actions on its page.", show.Day(last.AddDays(-Subscription.RenewalDays)), show.Day(last.AddDays(Subscription.GraceDays))],
            texts["After its last usable day people who are assigned can work on for 30 days, and nothing new can be taken."]);
    }

    private MailContent OfGrace(MailFact fact, SubscriptionFact about)
    {
        var (what, last) = (about.Offer.Name.Here, about.Subscription.LastUsableDayOn(fact.Today)!.Value);
        var until = show.Day(last.AddDays(Subscription.GraceDays));
        return OfSubscription(
            fact,
            about,
            texts["{0} has ended: renew it until {1}", what, until],
            texts["The subscription of {1} to {0} ended on {2}. Until {3} people who are assigned can work on, and nothing new can be taken.", what, fact.Account.Name, show.Day(last), until],
            PurchaseRules.WhyNotRenew(about.Offer, fact.Membership, fact.Today) is { } stop
                ? texts[stop.Refusal]
                : texts["Renew it until then, under Actions on its page, and everything opens again. Keys and assignments carry over."]);
    }

    private MailContent OfOver(MailFact fact, SubscriptionFact about) => OfSubscription(
        fact,
        about,
        texts["{0} is over", about.Offer.Name.Here],
        texts["The subscription of {1} to {0} is over, and its benefits can't be used any more.", about.Offer.Name.Here, fact.Account.Name],
        texts["Keys shown before stay visible here. A new subscription brings new benefits."]);

    private MailContent OfSubscription(MailFact fact, SubscriptionFact about, string subject, params string[] paragraphs) =>
        Letter(fact, subject, texts["Open the page of the subscription"], Links.Subscription(about.Subscription.Id), paragraphs);

    private string PriceOf(Offer offer) => offer.Price is { } price ? show.Money(price, offer.Currency!) : texts["a price on request"];

    private MailContent OfMembershipEnd(MailFact fact)
    {
        var last = fact.Membership!.LastUsableDay;
        var left = last.DayNumber - fact.Today.DayNumber;
        string[] text = left < 0
            ? [texts["Your membership has ended: renew it"], texts["The membership of {0} in the partner network ended on {1}.", fact.Account.Name, show.Day(last)]]
            : [texts["Your membership ends on {0}", show.Day(last)], show.Count(left, "The membership of {1} in the partner network runs until {2}, for {0} more day.", "The membership of {1} in the partner network runs until {2}, for {0} more days.", fact.Account.Name, show.Day(last))];
        return Letter(
            fact,
            text[0],
            texts["Open the page of the membership"],
            Links.Membership,
            text[1],
            texts["It doesn't renew by itself: a Partner admin or an Account admin renews it, from {0} on.", show.Day(fact.Membership.RenewableFrom)],
            texts["While it isn't running, nothing can be bought or renewed. What was bought stays."]);
    }
}
