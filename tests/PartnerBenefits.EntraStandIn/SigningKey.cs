using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace PartnerBenefits.EntraStandIn;

internal sealed class SigningKey : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    private readonly string id = RandomNumberGenerator.GetHexString(20);

    public SigningCredentials Credentials => new(new RsaSecurityKey(rsa) { KeyId = id }, SecurityAlgorithms.RsaSha256);

    public Dictionary<string, object> Describe(string issuer)
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)));
        return new() { ["kty"] = key.Kty, ["use"] = "sig", ["kid"] = id, ["n"] = key.N, ["e"] = key.E, ["issuer"] = issuer };
    }

    public SigningCredentials Forge() =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = id }, SecurityAlgorithms.RsaSha256);

    public void Dispose() => rsa.Dispose();
}
