using Microsoft.Extensions.Localization;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Pages.Shared;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions;

/// <summary>Each method returns the reason in the reader's language, or null if an admin can use the action.</summary>
public sealed class SubscriptionActions(IStringLocalizer<Texts> texts, Show show)
{
    public string? WhyNotActivate(Subscription subscription, DateOnly day) => subscription.StateOn(day) switch
    {
        SubscriptionState.Paid => null,
        SubscriptionState.Ordered => texts["It is not paid yet. Once the network's staff have confirmed the payment, this is possible."],
        SubscriptionState.Expired or SubscriptionState.Cancelled => Over,
        SubscriptionState.Grace when subscription.ActivatedOn is null => texts["Its year is over. Renew it first, then activate it."],
        _ => texts["It is active already."],
    };

    public string? WhyNotRenew(Subscription subscription, Offer offer, Membership? membership, DateOnly day) => subscription switch
    {
        { IsOfLevel: true } => OfLevel,
        _ when subscription.StateOn(day) == SubscriptionState.Ordered =>
            texts["It is not paid yet. It can be renewed when its first year ends."],
        _ when !subscription.IsHeldOn(day) => Over,
        _ when PurchaseRules.WhyNotRenew(offer, membership, day) is { } rule => texts[rule.Refusal],
        _ when !subscription.IsRenewableOn(day) =>
            texts["It can be renewed from {0} on.", show.Day(subscription.RenewableFromOn(day)!.Value)],
        _ => null,
    };

    public string? WhyNotTurnRenewal(Subscription subscription, DateOnly day) => subscription switch
    {
        { IsOfLevel: true } => OfLevel,
        _ when !subscription.IsHeldOn(day) => Over,
        _ when subscription.CanTurnRenewalOff(day) || subscription.CanTurnRenewalOn(day) => null,
        _ when subscription.StateOn(day) == SubscriptionState.Grace =>
            texts["Its year is over. Renew it first; then automatic renewal can be turned on."],
        _ => texts[SubscriptionRules.CanBeTurnedOn.Refusal],
    };

    private string Over => texts["It is over. A new subscription is bought under Available offers."];

    private string OfLevel => texts["It came with a level of the membership, and renews with the membership."];
}
