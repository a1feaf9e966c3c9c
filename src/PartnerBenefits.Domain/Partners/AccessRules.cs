namespace PartnerBenefits.Domain.Partners;

public static class AccessRules
{
    public static readonly Rule TenantIsFree = new("Your organisation has an account in this portal. Ask its admins for access.");

    public static readonly Rule CanAskAgain = new("You have asked already. You can ask once more on the day after a refusal.");

    public static readonly Rule IsOpen = new("This request for access was answered meanwhile.");
}
