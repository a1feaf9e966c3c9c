namespace PartnerBenefits.Domain;

/// <summary>
/// Enums that are stored by the names of their values. Each has a value <c>NotKnown</c>, which stands for every name that a
/// newer version of the portal has stored. It is read and shown, but never stored, offered or acted upon.
/// </summary>
public static class StoredNames
{
    public const string NotKnown = nameof(NotKnown);

    /// <summary>The values without <c>NotKnown</c>, in the order of their numbers.</summary>
    public static T[] Known<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Where(value => value.ToString() != NotKnown)];
}
