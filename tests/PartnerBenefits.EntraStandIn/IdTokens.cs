using System.Globalization;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace PartnerBenefits.EntraStandIn;

internal sealed class IdTokens(StandIn standIn, SigningKey key)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public string Make(StandInPerson person, Grant grant, Fault fault)
    {
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = standIn.IssuerOf((fault == Fault.WrongIssuer ? Guid.NewGuid() : person.TenantId).ToString()),
            ["aud"] = fault == Fault.WrongAudience ? Guid.NewGuid().ToString() : standIn.ClientId,
            ["nonce"] = fault == Fault.WrongNonce ? Guid.NewGuid().ToString() : grant.Request.Nonce,
            ["auth_time"] = standIn.LeavesOutAuthTime ? null : grant.Session.AuthTime.ToUnixTimeSeconds(),
            ["sid"] = grant.Session.Id,
            ["ver"] = "2.0",
        };
        AddTimes(claims, fault == Fault.Expired);
        AddPerson(claims, person);
        var payload = JsonSerializer.Serialize(claims.Where(c => c.Value is not null).ToDictionary());
        return new JsonWebTokenHandler().CreateToken(payload, fault == Fault.WrongSignature ? key.Forge() : key.Credentials);
    }

    private void AddTimes(Dictionary<string, object?> claims, bool isExpired)
    {
        var issued = standIn.Clock.GetUtcNow() - (isExpired ? 2 * Lifetime : TimeSpan.Zero);
        claims["iat"] = claims["nbf"] = issued.ToUnixTimeSeconds();
        claims["exp"] = (issued + Lifetime).ToUnixTimeSeconds();
    }

    private void AddPerson(Dictionary<string, object?> claims, StandInPerson person)
    {
        claims["tid"] = person.TenantId;
        claims["oid"] = person.ObjectId;
        claims["sub"] = $"{person.ObjectId:n}.{standIn.ClientId}";
        claims["preferred_username"] = person.UserName;
        claims["name"] = person.Name;
        claims["email"] = person.Email;
        claims["acct"] = int.TryParse(person.Acct, CultureInfo.InvariantCulture, out var status) ? status : person.Acct as object;
        claims["idp"] = person.Idp;
        claims["login_hint"] = person.LoginHint;
        claims["roles"] = person.Roles.Count > 0 ? person.Roles : null;
        claims["groups"] = person.Groups.Count > 0 ? person.Groups : null;
    }
}
