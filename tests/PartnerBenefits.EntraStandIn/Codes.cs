using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PartnerBenefits.EntraStandIn;

/// <summary>Authorization codes, each of which can be redeemed once.</summary>
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

    /// <summary>Null when there is no such code, it was used before, or it is too old.</summary>
    public Grant? Take(string code, DateTimeOffset now) =>
        grants.TryRemove(code, out var grant) && now - grant.IssuedAt <= Lifetime ? grant : null;
}

internal sealed record Grant(AuthorizeRequest Request, Session Session, DateTimeOffset IssuedAt);
