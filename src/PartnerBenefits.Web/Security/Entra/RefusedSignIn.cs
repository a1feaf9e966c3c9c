using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Data for the page travels in a protected cookie; an address would let anybody ask for any account's admins.</summary>
public sealed partial class RefusedSignIn(ITempDataDictionaryFactory tempData, ILogger<RefusedSignIn> logger)
{
    private const string Key = "Refused";

    public sealed record Details(SignInRefusal Refusal, string Username, PartnerAccountId? Account);

    public static Details? Read(ITempDataDictionary data) =>
        data.Peek(Key) is string[] { Length: 3 } parts && Enum.TryParse<SignInRefusal>(parts[0], out var refusal)
            ? new Details(refusal, parts[1], Guid.TryParse(parts[2], out var account) ? new PartnerAccountId(account) : null)
            : null;

    /// <summary>The next person at this browser must not read it.</summary>
    internal void Forget(HttpContext context)
    {
        var data = tempData.GetTempData(context);
        if (data.Remove(Key))
        {
            data.Save();
        }
    }

    internal void LeadToItsPage(HttpContext context, SignInRefusal refusal, EntraIdentity? who, PartnerAccountId? account)
    {
        LogRefused(logger, refusal, who?.Tenant, who?.Object);
        RedirectToAccessDenied(context, new Details(refusal, who?.Username ?? "", account));
    }

    internal void LeadToItsPage(HttpContext context, Exception? failure)
    {
        var refusal = ReasonOf(failure);
        LogFailed(logger, refusal, failure);
        RedirectToAccessDenied(context, new Details(refusal, "", null));
    }

    private void RedirectToAccessDenied(HttpContext context, Details refused)
    {
        var data = tempData.GetTempData(context);
        data[Key] = new[] { refused.Refusal.ToString(), refused.Username, refused.Account?.ToString() ?? "" };
        data.Save();
        context.Response.Redirect(Links.AccessDenied);
    }

    internal static SignInRefusal ReasonOf(Exception? failure) => Chain(failure).Select(e => e switch
    {
        SecurityTokenExpiredException or SecurityTokenNotYetValidException => SignInRefusal.Expired,
        SecurityTokenException or OpenIdConnectProtocolInvalidNonceException => SignInRefusal.NotTrusted,
        AuthenticationFailureException { Message: "Correlation failed." or "Unable to unprotect the message.State." } =>
            SignInRefusal.NotBegunHere,
        OpenIdConnectProtocolException { Message: var text } when text.Contains("access_denied", StringComparison.Ordinal) =>
            SignInRefusal.Cancelled,
        _ => (SignInRefusal?)null,
    }).FirstOrDefault(reason => reason is not null) ?? SignInRefusal.NoAnswer;

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }

    [LoggerMessage(2004, LogLevel.Warning, "Sign-in refused, {Refusal}: tenant {Tenant}, object {Object}")]
    private static partial void LogRefused(ILogger logger, SignInRefusal refusal, Guid? tenant, Guid? @object);

    [LoggerMessage(2005, LogLevel.Warning, "Sign-in failed, {Refusal}")]
    private static partial void LogFailed(ILogger logger, SignInRefusal refusal, Exception? failure);
}
