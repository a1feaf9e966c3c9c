namespace PartnerBenefits.Domain.Joining;

public static class AccessRules
{
    public static readonly Rule TenantIsFree = new("Your organisation already has an account in this portal. Ask its admins for access.");

    public static readonly Rule CanAskAgain = new(
        "You have already asked for access. After a refusal you can ask again from the next day.");

    public static readonly Rule IsNobodyYet = new(
        "Somebody in your organisation already uses this e-mail address. " +
        "If it is this person, refuse the request and tell them to sign in again. If it isn't, correct the other person's address first.");

    public static readonly Rule IsOpen = new("This access request has already been answered.")
    {
        IsOutdated = true,
    };
}
