namespace PartnerBenefits.EntraStandIn;

/// <summary>Somebody who can be chosen to sign in, and what their token says.</summary>
/// <param name="UserName">The token's <c>preferred_username</c>.</param>
public sealed record StandInPerson(Guid TenantId, Guid ObjectId, string UserName, string Name)
{
    /// <summary>The token's <c>email</c>, which nobody has verified. Null leaves it out.</summary>
    public string? Email { get; init; }

    /// <summary>App roles, such as <c>SupportOperator</c>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<Guid> Groups { get; init; } = [];

    /// <summary>What the button of the page sends.</summary>
    public string Key => KeyOf(TenantId, ObjectId);

    /// <summary>As Entra's, to be given back as it is at signing out.</summary>
    internal string LoginHint => $"O.{TenantId:n}.{ObjectId:n}";

    internal static string KeyOf(Guid tenant, Guid id) => $"{tenant}/{id}";

    internal bool IsHintedBy(string hint) =>
        hint == LoginHint || string.Equals(hint, UserName, StringComparison.OrdinalIgnoreCase);
}
