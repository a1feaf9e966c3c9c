using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    private MailContent SubscriptionEndMail(MailFact fact, SubscriptionFact about) => about.Subscription.StateOn(fact.Today) switch
    {
        SubscriptionState.Grace => GraceMail(fact, about),
        SubscriptionState.Expired or SubscriptionState.Cancelled => SubscriptionExpiredMail(fact, about),
        SubscriptionState.Ordered or SubscriptionState.Paid or SubscriptionState.Active =>
            MailBeforeEnd(fact, about, RenewalOutlook.For(about.Subscription, about.Offer, fact.Membership, fact.Today)),
    };

    private MailContent MailBeforeEnd(MailFact fact, SubscriptionFact about, RenewalOutlook outlook) => outlook switch
    {
        { Course: RenewalCourse.ByItself, Day: { } renews } => RenewalToComeMail(fact, about, renews, null),
        { Course: RenewalCourse.ByItselfIfMember, Day: { } renews } => RenewalToComeMail(
            fact, about, renews, texts[
                "The membership ends before that, on {0}. Renew it first.",
                show.Day(fact.Membership!.LastUsableDay)]),
        { Course: RenewalCourse.Stopped, Day: { } renews, Stop: { } stop } =>
            RenewalToComeMail(fact, about, renews, texts[stop.Refusal]),
        { Course: RenewalCourse.ToBePaid, Day: { } until } => RenewalUnpaidMail(fact, about, until),
        _ => EndToComeMail(fact, about),
    };

    private MailContent RenewalToComeMail(MailFact fact, SubscriptionFact about, DateOnly renews, string? stop)
    {
        var (what, last) = (about.Offer.Name.Localized, renews.AddDays(-1));
        return stop is not null
            ? SubscriptionMail(
                fact,
                about,
                texts["{0} can't renew on {1}", what, show.Day(renews)],
                texts[
                    "You can use the subscription of {1} to {0} until {2}. It is set to renew automatically, but it can't:",
                    what, fact.Account.Name, show.Day(last)],
                stop)
            : SubscriptionMail(
                fact,
                about,
                texts["{0} renews on {1}", what, show.Day(renews)],
                texts[
                    "You can use the subscription of {1} to {0} until {2}. It renews automatically on {3} for {4}, and you pay by invoice.",
                    what, fact.Account.Name, show.Day(last), show.Day(renews), PriceOf(about.Offer)],
                texts[
                    "If you don't want to renew, turn off automatic renewal on the subscription's page before that day. " +
                    "You can't turn it on again until the subscription has been renewed."]);
    }

    private MailContent EndToComeMail(MailFact fact, SubscriptionFact about)
    {
        var (what, last) = (about.Offer.Name.Localized, about.Subscription.LastUsableDayOn(fact.Today)!.Value);
        var left = last.DayNumber - fact.Today.DayNumber;
        return SubscriptionMail(
            fact,
            about,
            texts["{0} ends on {1}", what, show.Day(last)],
            show.Count(
                left,
                "You can use the subscription of {2} to {1} until {3}, for {0} more day. It doesn't renew automatically.",
                "You can use the subscription of {2} to {1} until {3}, for {0} more days. It doesn't renew automatically.",
                what, fact.Account.Name, show.Day(last)),
            PurchaseRules.WhyNotRenew(about.Offer, fact.Membership, fact.Today) is { } stop
                ? texts[stop.Refusal]
                : texts[
                    "A Partner admin or an Account admin can renew it from {0} to {1}, under Actions on the subscription's page.",
                    show.Day(last.AddDays(-Subscription.RenewalDays)), show.Day(last.AddDays(Subscription.GraceDays))],
            texts["After its last usable day, assigned people can keep working for 30 days, but you can't get keys or assign people."]);
    }

    private MailContent RenewalUnpaidMail(MailFact fact, SubscriptionFact about, DateOnly payUntil)
    {
        var (what, until) = (about.Offer.Name.Localized, about.Subscription.SeatsUntilOn(fact.Today)!.Value);
        return SubscriptionMail(
            fact,
            about,
            texts["{0}: pay the renewal by {1}", what, show.Day(payUntil)],
            texts[
                "The renewal of {0} of {1} is not paid yet. If it isn't paid by {2}, it lapses.",
                what, fact.Account.Name, show.Day(payUntil)],
            texts["Assigned people can then use their benefits only until {0}. The portal tells them.", show.Day(until)]);
    }

    private MailContent GraceMail(MailFact fact, SubscriptionFact about)
    {
        var (what, last) = (about.Offer.Name.Localized, about.Subscription.LastUsableDayOn(fact.Today)!.Value);
        var until = show.Day(last.AddDays(Subscription.GraceDays));
        return SubscriptionMail(
            fact,
            about,
            about.Subscription.IsGrantedByLevel
                ? texts["{0} has ended: renew the membership", what]
                : texts["{0} has ended: renew it by {1}", what, until],
            texts[
                "The subscription of {1} to {0} ended on {2}. Assigned people can keep working until {3}, but you can't get keys or " +
                "assign people.",
                what, fact.Account.Name, show.Day(last), until],
            about.Subscription.IsGrantedByLevel
                ? texts["Its benefits come back when the membership is renewed."]
                : PurchaseRules.WhyNotRenew(about.Offer, fact.Membership, fact.Today) is { } stop
                    ? texts[stop.Refusal]
                    : texts[
                        "Renew it by then, under Actions on the subscription's page, to open everything again. " +
                        "You keep the keys and the assignments."],
            texts["After that day, everybody who is assigned loses their benefits. The portal tells them."]);
    }

    private MailContent SubscriptionExpiredMail(MailFact fact, SubscriptionFact about) => SubscriptionMail(
        fact,
        about,
        texts["{0} has expired", about.Offer.Name.Localized],
        texts[
            "The subscription of {1} to {0} has expired. You can no longer use its benefits.",
            about.Offer.Name.Localized, fact.Account.Name],
        about.Subscription.IsGrantedByLevel
            ? texts["To get its benefits again, renew the membership and ask for the level again."]
            : texts["You can still see keys that were shown before. To get new benefits, buy a new subscription."]);

    private MailContent SubscriptionMail(MailFact fact, SubscriptionFact about, string subject, params MailParagraph[] paragraphs) =>
        about.Subscription.IsGrantedByLevel
            ? Letter(fact, subject, texts["Open the membership page"], Links.Membership, paragraphs)
            : Letter(fact, subject, texts["Open the subscription page"], Links.Subscription(about.Subscription.Id), paragraphs);

    private string PriceOf(Offer offer) => offer.Price is { } price ? show.Money(price, offer.Currency!) : texts["a price on request"];

    private MailContent MembershipEndMail(MailFact fact)
    {
        var last = fact.Membership!.LastUsableDay;
        var left = last.DayNumber - fact.Today.DayNumber;
        string[] text = left < 0
            ? [texts["Your membership has ended: renew it"], texts[
                "The membership of {0} in the partner network ended on {1}.", fact.Account.Name, show.Day(last)]]
            : [
                texts["Your membership ends on {0}", show.Day(last)],
                show.Count(
                    left,
                    "The membership of {1} in the partner network is valid until {2}, for {0} more day.",
                    "The membership of {1} in the partner network is valid until {2}, for {0} more days.",
                    fact.Account.Name, show.Day(last)),
            ];
        return Letter(
            fact,
            text[0],
            texts["Open the membership page"],
            Links.Membership,
            text[1],
            texts[
                "It doesn't renew automatically. A Partner admin or an Account admin can renew it from {0}.",
                show.Day(fact.Membership.RenewableFrom)],
            texts["Without a valid membership, you can't buy or renew anything. You keep what you have bought."]);
    }
}
