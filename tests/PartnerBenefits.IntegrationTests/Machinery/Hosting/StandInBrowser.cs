using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>A browser at the stand-in, and the part of a portal that sends it there and redeems the code.</summary>
internal sealed class StandInBrowser(StandIn standIn) : IDisposable
{
    public const string Callback = "https://localhost/signin-oidc";

    public const string Verifier = "a-verifier-that-is-long-enough-to-be-one-of-43-characters";

    private const string Tenant = "/organizations";

    private readonly HttpClient client = new(new CookieJar(standIn.CreateHandler())) { BaseAddress = standIn.Instance };

    public Task<Answer> AuthorizeAsync(params (string Name, string Value)[] more)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = standIn.ClientId,
            ["redirect_uri"] = Callback,
            ["response_type"] = "code",
            ["response_mode"] = "query",
            ["scope"] = "openid",
            ["state"] = "some state",
            ["nonce"] = "some nonce",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in more)
        {
            query[name] = value;
        }

        return GetAsync(QueryHelpers.AddQueryString($"{Tenant}/oauth2/v2.0/authorize", query));
    }

    public Task<Answer> ChooseAsync(Answer choice, StandInPerson person) => SendAsync(choice.Address, ("person", person.Key));

    public async Task<Answer> SignInAsync(StandInPerson person) => await ChooseAsync(await AuthorizeAsync(), person);

    public async Task<Answer> SendAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Answer.ReadAsync(await client.PostAsync(new Uri(address, UriKind.Relative), content));
    }

    public async Task<Answer> GetAsync(string address) => await Answer.ReadAsync(await client.GetAsync(new Uri(address, UriKind.Relative)));

    public Task<Answer> RedeemAsync(string code, string verifier = Verifier, string? secret = null) => SendAsync(
        $"{Tenant}/oauth2/v2.0/token", ("client_id", standIn.ClientId), ("client_secret", secret ?? standIn.ClientSecret),
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback), ("code_verifier", verifier));

    public async Task<JsonElement> ClaimsAsync(Answer answer)
    {
        var token = JsonDocument.Parse((await RedeemAsync(Sent(answer, "code"))).Body).RootElement.GetProperty("id_token").GetString()!;
        return JsonDocument.Parse(WebEncoders.Base64UrlDecode(token.Split('.')[1])).RootElement;
    }

    public static string Sent(Answer answer, string name)
    {
        Assert.StartsWith(Callback + "?", answer.Location, StringComparison.Ordinal);
        return QueryHelpers.ParseQuery(new Uri(answer.Location!).Query)[name].ToString();
    }

    public static bool IsAsked(Answer answer) => answer.Document.QuerySelector("#people") is not null;

    public void Dispose() => client.Dispose();
}
