using System.Globalization;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>What a validated id token says of who signs in. The <c>email</c> claim is not among it: anybody may put anything there.</summary>
/// <param name="Tenant"><c>tid</c>.</param>
/// <param name="Object"><c>oid</c>; with the tenant, who it is.</param>
/// <param name="Username"><c>preferred_username</c>; empty where there is none. It may change, and counts within its tenant only.</param>
/// <param name="Name">Empty where there is none.</param>
/// <param name="AppRoles">As the tenant gave them, whatever tenant it is.</param>
/// <param name="AuthenticatedAt"><c>auth_time</c>, UTC; null where the token has none.</param>
/// <param name="ProviderSession"><c>sid</c>.</param>
/// <param name="LogoutHint"><c>login_hint</c>.</param>
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

    /// <summary>Those claims that are read, under their own names: the others, groups among them, would only make what is kept larger.</summary>
    public static ClaimsPrincipal Only(IEnumerable<Claim> token, string scheme) =>
        new(new ClaimsIdentity(token.Where(c => Read.Contains(c.Type)).Select(c => new Claim(c.Type, c.Value)), scheme));

    /// <summary>Null when it names no tenant and person.</summary>
    public static EntraIdentity? Of(ClaimsPrincipal token) =>
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
