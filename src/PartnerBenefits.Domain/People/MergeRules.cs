namespace PartnerBenefits.Domain.People;

/// <summary>Two entries of one person: one stays, and the other is merged into it.</summary>
public static class MergeRules
{
    public static readonly Rule IsChosen = new("Choose the other entry of the same person.", "UserId");

    public static readonly Rule NobodySignedInWithIt = new(
        "Somebody has signed in with the entry that would go, so it can't be merged into another one. " +
        "If two people share the name, keep both. If it is one person with two work accounts, disable the entry that they don't need.");

    public static readonly Rule StayingIsActive = new("The entry that stays is disabled. Enable it first, then merge.");

    public static readonly Rule AddressIsNotTheAlternative = new(
        "The address of the entry that stays is the alternative address for a support benefit of the other one. " +
        "Change the alternative address on the benefit's page first, then merge.");
}
