using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Subscriptions;

/// <summary>Each method returns the reason in the reader's language, or null if an admin can use the action.</summary>
public sealed class SubscriptionActions(IStringLocalizer<Texts> texts, Show show)
{
    public string? WhyNotActivate(Subscription subscription, DateOnly day) => subscription.StateOn(day) switch
    {
        SubscriptionState.Paid => null,
        SubscriptionState.Ordered => texts["It is not paid yet. You can do this after the network's staff have confirmed the payment."],
        SubscriptionState.Expired or SubscriptionState.Cancelled => Over,
        SubscriptionState.Grace when subscription.ActivatedOn is null => texts["Its term has ended. Renew it first, then activate it."],
        SubscriptionState.Active or SubscriptionState.Grace => texts["It is already active."],
    };

    public string? WhyNotRenew(Subscription subscription, Offer offer, Membership? membership, DateOnly day) => subscription switch
    {
        { IsGrantedByLevel: true } => ForLevel,
        _ when subscription.StateOn(day) == SubscriptionState.Ordered => texts[
            "It is not paid yet. You can renew it when its first year ends."],
        _ when !subscription.IsHeldOn(day) => Over,
        _ when PurchaseRules.WhyNotRenew(offer, membership, day) is { } rule => texts[rule.Refusal],
        _ when !subscription.IsRenewableOn(day) => texts[
            "You can renew it from {0}.",
            show.Day(subscription.RenewableFromOn(day)!.Value)],
        _ => null,
    };

    public string? WhyNotTurnRenewal(Subscription subscription, DateOnly day) => subscription switch
    {
        { IsGrantedByLevel: true } => ForLevel,
        _ when !subscription.IsHeldOn(day) => Over,
        _ when subscription.CanTurnRenewalOff(day) || subscription.CanTurnRenewalOn(day) => null,
        _ when subscription.StateOn(day) == SubscriptionState.Grace => texts[
            "Its term has ended. Renew it first, then turn on automatic renewal."],
        _ => texts[SubscriptionRules.CanBeTurnedOn.Refusal],
    };

    private string Over => texts["It has ended. You can buy a new subscription under Available offers."];

    private string ForLevel => texts["It came with a membership level, and renews with the membership."];
}
