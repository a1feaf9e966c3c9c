using System.Globalization;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Leaves out the claim <c>email</c>, because a tenant can put anything there.</summary>
/// <param name="Username">Empty if the token has none. It may change and is valid within its tenant only.</param>
/// <param name="AuthenticatedAt">UTC; null if the token doesn't say.</param>
internal sealed record EntraIdentity(
    Guid Tenant,
    Guid Object,
    string Username,
    string Name,
    IReadOnlyList<StaffRole> AppRoles,
    DateTime? AuthenticatedAt,
    string? ProviderSession,
    string? LogoutHint)
{
    private const string Tid = "tid";
    private const string Oid = "oid";
    private const string Roles = "roles";
    private const string LoginHint = "login_hint";

    private static readonly string[] Read =
    [
        Tid, Oid, Roles, LoginHint, JwtRegisteredClaimNames.PreferredUsername, JwtRegisteredClaimNames.Name,
        JwtRegisteredClaimNames.AuthTime, JwtRegisteredClaimNames.Sid,
    ];

    /// <summary>Keeps only the claims that are read. Others, such as groups, would make what is stored larger.</summary>
    public static ClaimsPrincipal Only(IEnumerable<Claim> token, string scheme) =>
        new(new ClaimsIdentity(token.Where(c => Read.Contains(c.Type)).Select(c => new Claim(c.Type, c.Value)), scheme));

    public static EntraIdentity? For(ClaimsPrincipal token) =>
        Guid.TryParse(token.FindFirstValue(Tid), out var tenant) && Guid.TryParse(token.FindFirstValue(Oid), out var id)
            ? new EntraIdentity(
                tenant,
                id,
                token.FindFirstValue(JwtRegisteredClaimNames.PreferredUsername) ?? "",
                token.FindFirstValue(JwtRegisteredClaimNames.Name) ?? "",
                [.. Enum.GetValues<StaffRole>().Where(role => token.HasClaim(Roles, role.ToString()))],
                TimeOf(token.FindFirstValue(JwtRegisteredClaimNames.AuthTime)),
                token.FindFirstValue(JwtRegisteredClaimNames.Sid),
                token.FindFirstValue(LoginHint))
            : null;

    private static DateTime? TimeOf(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && since < int.MaxValue
            ? DateTimeOffset.FromUnixTimeSeconds(since).UtcDateTime
            : null;
}
