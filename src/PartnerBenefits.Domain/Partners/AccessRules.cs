namespace PartnerBenefits.Domain.Partners;

public static class AccessRules
{
    public static readonly Rule TenantIsFree = new("Your organisation has an account in this portal. Ask its admins for access.");

    public static readonly Rule CanAskAgain = new("You have asked already. You can ask once more on the day after a refusal.");

    public static readonly Rule IsNobodyYet = new(
        "Somebody of your organisation is known by this e-mail address already. If it is this person, they only have to sign in anew: "
        + "refuse the request. If it isn't, correct the other one's address first.");

    public static readonly Rule IsOpen = new("Another admin has answered this request meanwhile.");
}
