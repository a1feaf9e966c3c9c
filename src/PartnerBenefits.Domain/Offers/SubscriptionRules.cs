namespace PartnerBenefits.Domain.Offers;

public static class SubscriptionRules
{
    public static readonly Rule IsOrdered = new("Only an order that is still unpaid can be paid.");

    public static readonly Rule IsPaid = new("Only a subscription that is paid and not activated yet can be activated.");
}
