namespace PartnerBenefits.Domain.Subscriptions;

public static class SubscriptionRules
{
    public static readonly Rule IsOrdered = new("Only an order that is still unpaid can be paid.");

    public static readonly Rule IsPaid = new("Only a subscription that is paid and not activated yet can be activated.");

    public static readonly Rule IsRenewable = new(
        "You can't renew this subscription now. You can renew it from 30 days before its last usable day until the end of its 30 days " +
        "of grace.");

    public static readonly Rule CanBeTurnedOff = new("Automatic renewal is already off, or the subscription has ended.")
    {
        IsOutdated = true,
    };

    public static readonly Rule CanBeTurnedOn = new(
        "Automatic renewal was turned off in this term. You can't turn it on again until the subscription has been renewed.")
    {
        IsOutdated = true,
    };
}
