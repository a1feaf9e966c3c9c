namespace PartnerBenefits.Domain.People;

public static class ReplacementRules
{
    public static readonly Rule NothingRuns = new("A replacement is already running for this account. Confirm or withdraw it first.");

    public static readonly Rule IsOpen = new("This replacement has already ended.");

    public static readonly Rule AnotherConfirms = new("Another Support operator has to confirm this.");

    public static readonly Rule HasWaited = new("The present Account admins can still object, so you can't confirm this yet.");

    public static readonly Rule IsNotStaff = new(
        "Network staff can't become an Account admin of a partner. Enter another address.", "Email");

    public static readonly Rule IsNoAdminYet = new("This person is already an Account admin. Enter another address.", "Email");

    public static readonly Rule NameIsGiven = new("Nobody in the account has this e-mail address. Enter the person's name too.", "Name");

    public static readonly Rule LeavingIsAdmin = new("Choose one of the present Account admins, or nobody.", "Leaving");

    public static readonly Rule AddressIsTheSame = new(
        "The person's e-mail address has changed since this was asked for. Withdraw it and ask again.");

    public static readonly Rule AnAccountAdminObjects = new("Only an Account admin can object.");
}
