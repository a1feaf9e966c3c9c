using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace PartnerBenefits.EntraStandIn;

internal sealed class TokenEndpoint(StandIn standIn, Codes codes, IdTokens tokens)
{
    public async Task RedeemAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        standIn.Received.AddToken(form);
        if (form["client_id"] != standIn.ClientId || form["client_secret"] != standIn.ClientSecret)
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "invalid_client");
        }
        else if (form["grant_type"] != "authorization_code")
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "unsupported_grant_type");
        }
        else if (FindGrant(form) is { } grant && standIn.Directory.Find(grant.Session.Person) is { } person)
        {
            await AnswerAsync(context, grant, person);
        }
        else
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "invalid_grant");
        }
    }

    private Grant? FindGrant(IFormCollection form) =>
        codes.Take(form["code"].ToString(), standIn.Clock.GetUtcNow()) is { } grant
        && form["redirect_uri"] == grant.Request.RedirectUri
        && ChallengeOf(form["code_verifier"].ToString()) == grant.Request.CodeChallenge
            ? grant
            : null;

    private static string ChallengeOf(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private Task AnswerAsync(HttpContext context, Grant grant, StandInPerson person)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["token_type"] = "Bearer",
            ["scope"] = "openid profile email",
            ["expires_in"] = (int)IdTokens.Lifetime.TotalSeconds,
            ["access_token"] = RandomNumberGenerator.GetHexString(64),
            ["id_token"] = tokens.Make(person, grant, standIn.TakeFault()),
        });
    }

    private static Task RefuseAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new Dictionary<string, object> { ["error"] = error });
    }
}
