using System.Globalization;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Leaves out the claim <c>email</c>, because a tenant can put anything there.</summary>
/// <param name="Username">Empty if the token has none. It may change and is valid within its tenant only.</param>
/// <param name="IsGuest">The token says that the tenant isn't the person's own. Such a person is nobody here.</param>
/// <param name="AuthenticatedAt">UTC; null if the token doesn't say.</param>
internal sealed record EntraIdentity(
    Guid Tenant,
    Guid Object,
    string Username,
    string Name,
    bool IsGuest,
    IReadOnlyList<StaffRole> AppRoles,
    DateTime? AuthenticatedAt,
    string? ProviderSession,
    string? LogoutHint)
{
    private const string Tid = "tid";
    private const string Oid = "oid";
    private const string Roles = "roles";
    private const string LoginHint = "login_hint";

    /// <summary>
    /// Our own claim: <c>acct</c>, <c>idp</c>, the user name or the issuer shows a guest. It is made while the issuer is known.
    /// </summary>
    private const string Guest = "guest";

    private const string AccountStatus = "acct";
    private const string MemberStatus = "0";
    private const string IdentityProvider = "idp";

    /// <summary>Part of the user name that a tenant gives to its guests.</summary>
    private const string External = "#EXT#";

    /// <summary>Hosts of the version 1 issuer, which Entra names as the provider of a tenant's own people: worldwide, China.</summary>
    private static readonly string[] Issuers = ["sts.windows.net", "sts.chinacloudapi.cn"];

    private static readonly string[] Read =
    [
        Tid, Oid, Roles, LoginHint, JwtRegisteredClaimNames.PreferredUsername, JwtRegisteredClaimNames.Name,
        JwtRegisteredClaimNames.AuthTime, JwtRegisteredClaimNames.Sid,
    ];

    /// <summary>Keeps only the claims that are read. Others, such as groups, would make what is stored larger.</summary>
    public static ClaimsPrincipal Only(IEnumerable<Claim> token, string scheme)
    {
        var all = token.ToLookup(c => c.Type, c => c.Value);
        var read = Read.SelectMany(type => all[type].Select(value => new Claim(type, value)));
        return new ClaimsPrincipal(new ClaimsIdentity(IsOfGuest(all) ? read.Append(new Claim(Guest, "")) : read, scheme));
    }

    public static EntraIdentity? For(ClaimsPrincipal token) =>
        Guid.TryParse(token.FindFirstValue(Tid), out var tenant) && Guid.TryParse(token.FindFirstValue(Oid), out var id)
            ? new EntraIdentity(
                tenant,
                id,
                token.FindFirstValue(JwtRegisteredClaimNames.PreferredUsername) ?? "",
                token.FindFirstValue(JwtRegisteredClaimNames.Name) ?? "",
                token.HasClaim(c => c.Type == Guest),
                [.. Enum.GetValues<StaffRole>().Where(role => token.HasClaim(Roles, role.ToString()))],
                TimeOf(token.FindFirstValue(JwtRegisteredClaimNames.AuthTime)),
                token.FindFirstValue(JwtRegisteredClaimNames.Sid),
                token.FindFirstValue(LoginHint))
            : null;

    // Entra leaves "idp" out for a tenant's own people, or names the tenant's issuer there.
    private static bool IsOfGuest(ILookup<string, string> token) =>
        token[AccountStatus].Any(status => status != MemberStatus)
        || token[IdentityProvider].Any(provider => !IsOwn(provider, token))
        || token[JwtRegisteredClaimNames.PreferredUsername].Any(name => name.Contains(External, StringComparison.OrdinalIgnoreCase));

    private static bool IsOwn(string provider, ILookup<string, string> token) =>
        token[JwtRegisteredClaimNames.Iss].Contains(provider)
        || Issuers.SelectMany(_ => token[Tid], (host, tenant) => $"https://{host}/{tenant}")
            .Contains(provider.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);

    private static DateTime? TimeOf(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && since < int.MaxValue
            ? DateTimeOffset.FromUnixTimeSeconds(since).UtcDateTime
            : null;
}
