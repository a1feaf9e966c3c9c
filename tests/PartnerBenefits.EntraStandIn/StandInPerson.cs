namespace PartnerBenefits.EntraStandIn;

/// <param name="UserName">Becomes the claim <c>preferred_username</c>.</param>
public sealed record StandInPerson(Guid TenantId, Guid ObjectId, string UserName, string Name)
{
    /// <summary>Becomes the claim <c>email</c>, which nobody has verified. Null leaves it out.</summary>
    public string? Email { get; init; }

    /// <summary>Becomes the claim <c>acct</c>: 0 for a person of the tenant, 1 for a guest. Null leaves it out.</summary>
    public string? Acct { get; init; } = "0";

    /// <summary>Becomes the claim <c>idp</c>, such as live.com for a guest with a personal account. Null leaves it out.</summary>
    public string? Idp { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<Guid> Groups { get; init; } = [];

    public string Key => KeyOf(TenantId, ObjectId);

    internal string LoginHint => $"O.{TenantId:n}.{ObjectId:n}";

    internal static string KeyOf(Guid tenant, Guid id) => $"{tenant}/{id}";

    internal bool IsHintedBy(string hint) =>
        hint == LoginHint || string.Equals(hint, UserName, StringComparison.OrdinalIgnoreCase);
}
