using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PartnerBenefits.EntraStandIn;

internal sealed class Codes
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Grant> grants = new();

    public string Issue(Grant grant)
    {
        var code = RandomNumberGenerator.GetHexString(64);
        grants[code] = grant;
        return code;
    }

    public Grant? Take(string code, DateTimeOffset now) =>
        grants.TryRemove(code, out var grant) && now - grant.IssuedAt <= Lifetime ? grant : null;
}

internal sealed record Grant(AuthorizeRequest Request, Session Session, DateTimeOffset IssuedAt);
