namespace PartnerBenefits.Domain.Accounts;

public static class AccountRules
{
    public static readonly Rule IsVerified = new(
        "The network's staff have not verified your organisation yet. They do so when they confirm your first payment, or earlier.");

    public static readonly Rule IsVerifiedBeforeItsLevel = new("Verify the account before you confirm a level.");

    public static readonly Rule WaitsForVerification = new("This account has already been verified.")
    {
        IsOutdated = true,
    };
}
