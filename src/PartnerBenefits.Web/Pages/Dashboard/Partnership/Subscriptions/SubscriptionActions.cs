using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Pages.Shared;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions;

/// <summary>Why a subscription's actions can't be used on a day, in the reader's language; null: an admin can use it.</summary>
public sealed class SubscriptionActions(IStringLocalizer<Texts> texts, Show show)
{
    public string? WhyNotActivate(Subscription subscription, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return subscription.StateOn(day) switch
        {
            SubscriptionState.Paid => null,
            SubscriptionState.Ordered => texts["It is not paid yet. You can do this after the network's staff have confirmed the payment."],
            SubscriptionState.Expired or SubscriptionState.Cancelled => Over,
            SubscriptionState.Grace when subscription.ActivatedOn is null => texts["Its term has ended. Renew it first, then activate it."],
            _ => texts["It is already active."],
        };
    }

    /// <param name="membership">Null: not a member.</param>
    public string? WhyNotRenew(Subscription subscription, Offer offer, Membership? membership, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return subscription switch
        {
            { IsOfLevel: true } => OfLevel,
            _ when subscription.StateOn(day) == SubscriptionState.Ordered => texts[
                "It is not paid yet. You can renew it when its first year ends."],
            _ when !subscription.IsHeldOn(day) => Over,
            _ when PurchaseRules.WhyNotRenew(offer, membership, day) is { } rule => texts[rule.Refusal],
            _ when !subscription.IsRenewableOn(day) => texts[
                "You can renew it from {0}.",
                show.Day(subscription.RenewableFromOn(day)!.Value)],
            _ => null,
        };
    }

    /// <summary>Turned off where it is on, and on where it is off.</summary>
    public string? WhyNotTurnRenewal(Subscription subscription, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return subscription switch
        {
            { IsOfLevel: true } => OfLevel,
            _ when !subscription.IsHeldOn(day) => Over,
            _ when subscription.CanTurnRenewalOff(day) || subscription.CanTurnRenewalOn(day) => null,
            _ when subscription.StateOn(day) == SubscriptionState.Grace => texts[
                "Its term has ended. Renew it first, then turn on automatic renewal."],
            _ => texts[SubscriptionRules.CanBeTurnedOn.Refusal],
        };
    }

    private string Over => texts["It has ended. You can buy a new subscription under Available offers."];

    private string OfLevel => texts["It came with a membership level, and renews with the membership."];
}
