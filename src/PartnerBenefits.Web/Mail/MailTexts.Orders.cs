using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Mail;

public sealed partial class MailTexts
{
    private MailContent OrderMail(MailFact fact, OrderFact about) =>
        fact.Kind == MailKind.CancellationRefused && about.Cancellation is { IsRefused: true, Answer: { } answer }
            ? OrderMail(
                fact,
                about,
                texts["Order {0} is not cancelled", about.Order.Number],
                texts[
                    "{1} asked to cancel order {0}, but the network's support has not cancelled it. Their answer:",
                    about.Order.Number, fact.Account.Name],
                MailParagraph.Quote(answer))
            : OrderStateMail(fact, about);

    private MailContent OrderStateMail(MailFact fact, OrderFact about) => about.Order.StateOn(fact.Today) switch
    {
        OrderState.Unpaid => UnpaidMail(fact, about),
        OrderState.Paid => PaidMail(fact, about),
        OrderState.Lapsed => LapsedMail(fact, about),
        OrderState.Cancelled => OrderMail(
            fact,
            about,
            texts["Order {0} was cancelled", about.Order.Number],
            texts["The network's staff have cancelled order {0} of {1}. The reason:", about.Order.Number, fact.Account.Name],
            MailParagraph.Quote(about.Order.EndReason!)),
        OrderState.Refunded => OrderMail(
            fact,
            about,
            texts["Order {0} was refunded", about.Order.Number],
            about.Order.IsRenewal
                ? texts[
                    "The network's staff have refunded order {0} of {1}. The renewal is void. The reason:",
                    about.Order.Number, fact.Account.Name]
                : texts[
                    "The network's staff have refunded order {0} of {1}. The subscription has ended. The reason:",
                    about.Order.Number, fact.Account.Name],
            MailParagraph.Quote(about.Order.EndReason!)),
    };

    private MailContent UnpaidMail(MailFact fact, OrderFact about)
    {
        var (order, what, until) = (about.Order, about.Offer.Name.Localized, show.Day(about.Order.PayUntil));
        return OrderMail(
            fact,
            about,
            texts["Order {0}: pay by {1}", order.Number, until],
            order.PlacedByKind == ActorKind.System
                ? texts["The subscription of {1} to {0} has renewed automatically for a year.", what, fact.Account.Name]
                : order.IsRenewal
                    ? texts["{1} has renewed its subscription to {0} for a year.", what, fact.Account.Name]
                    : texts["{1} has ordered {0}.", what, fact.Account.Name],
            texts["Pay the invoice by {0} and quote the order number. You will never be asked for card details.", until],
            order.IsRenewal
                ? texts["The benefits stay open until then. If the order isn't paid by then, it lapses and the renewal is void."]
                : texts[
                    "Once the payment is confirmed, a Partner admin or an Account admin can activate the subscription. " +
                    "Its benefits then open. If the order isn't paid by then, it lapses."]);
    }

    private MailContent PaidMail(MailFact fact, OrderFact about) => OrderMail(
        fact,
        about,
        texts["Order {0} is paid", about.Order.Number],
        texts[
            "The payment for {0} has arrived. Order {1} of {2} is paid.",
            about.Offer.Name.Localized, about.Order.Number, fact.Account.Name],
        (about.Subscription.StateOn(fact.Today), about.Subscription.LastUsableDayOn(fact.Today)) switch
        {
            (SubscriptionState.Paid, _) => texts[
                "The next step is to activate the subscription. A Partner admin or an Account admin can do this. " +
                "Its benefits open after that."],
            (SubscriptionState.Active, { } last) => texts["You can use its benefits until {0}.", show.Day(last)],
            _ => texts["You don't need to do anything else for this order."],
        });

    private MailContent LapsedMail(MailFact fact, OrderFact about)
    {
        var (order, last) = (about.Order, about.Subscription.LastUsableDayOn(fact.Today));
        var stop = PurchaseRules.WhyNotRenew(about.Offer, fact.Membership, fact.Today);
        return OrderMail(
            fact,
            about,
            texts["Order {0} has lapsed", order.Number],
            texts[
                "Order {0} of {1} for {2} was not paid by {3}, so it has lapsed.",
                order.Number, fact.Account.Name, about.Offer.Name.Localized, show.Day(order.PayUntil)],
            (order.IsRenewal, about.Subscription.StateOn(fact.Today)) switch
            {
                (false, _) => texts["To order it again, go to Offers."],
                (_, SubscriptionState.Grace) when stop is not null =>
                    texts["Its last usable day was {0}.", show.Day(last!.Value)] + " " + texts[stop.Refusal],
                (_, SubscriptionState.Active or SubscriptionState.Paid) when stop is not null => texts[
                    "You can use its benefits until {0}.",
                    show.Day(last!.Value)] + " " + texts[stop.Refusal],
                (_, SubscriptionState.Grace) => texts[
                    "The subscription ended on {0}. Assigned people can keep working until {1}, and you can still renew it until then.",
                    show.Day(last!.Value), show.Day(last.Value.AddDays(Subscription.GraceDays))],
                (_, SubscriptionState.Active or SubscriptionState.Paid) => texts[
                    "You can use the subscription until {0}, and you can renew it again.",
                    show.Day(last!.Value)],
                _ => texts["The subscription has ended too. To get benefits again, buy a new subscription."],
            });
    }

    private MailContent OrderMail(MailFact fact, OrderFact about, string subject, params MailParagraph[] paragraphs)
    {
        var order = about.Order;
        var letter = Letter(fact, subject, texts["Open the order"], Links.Order(order.Id), paragraphs);
        (string, string)[] details = [(texts["Order number"], order.Number), (texts["Price"], show.Money(order.Amount, order.Currency))];
        return letter with
        {
            Details = order.Billing.PurchaseOrder.Length == 0
                ? details
                : [.. details, (texts["Purchase order number"], order.Billing.PurchaseOrder)],
        };
    }
}
