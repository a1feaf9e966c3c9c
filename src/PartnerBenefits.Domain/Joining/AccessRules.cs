namespace PartnerBenefits.Domain.Joining;

public static class AccessRules
{
    /// <summary>Each request writes to all user managers of the account, and newcomers have no mail budget.</summary>
    public const int MostOpenRequests = 50;

    public static readonly Rule TenantIsFree = new("Your organisation already has an account in this portal. Ask its admins for access.");

    public static readonly Rule CanAskAgain = new(
        "You have already asked for access. After a refusal you can ask again from the next day.");

    public static readonly Rule RequestsFit = new(
        "Too many people of your organisation are waiting for access. " +
        "Ask one of its admins to answer their requests first, then try again.")
    {
        IsLimit = true,
    };

    public static readonly Rule IsNobodyYet = new(
        "Somebody in your organisation already uses this e-mail address. " +
        "If it is this person, choose them in your list. If it isn't, give the other person another address first.");

    public static readonly Rule IsListed = new("Choose a person of your list.");

    public static readonly Rule NeverSignedIn = new(
        "This person has already signed in with another account, or is disabled. Choose somebody else, or add a new person.");

    public static readonly Rule IsOpen = new("This access request has already been answered.")
    {
        IsOutdated = true,
    };
}
