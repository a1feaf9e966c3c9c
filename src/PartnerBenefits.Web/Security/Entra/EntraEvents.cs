using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security.Entra;

internal static class EntraEvents
{
    /// <summary>OpenID Connect's <c>prompt</c>, such as <c>login</c>.</summary>
    public const string Prompt = OpenIdConnectParameterNames.Prompt;

    public const string LogoutHint = "logout_hint";

    public static OpenIdConnectEvents Create() => new()
    {
        OnRedirectToIdentityProvider = AskAsync,
        OnTokenValidated = KeepWhatCountsAsync,
        OnTicketReceived = SignInAsync,
        OnRemoteFailure = RefuseAsync,
        OnRedirectToIdentityProviderForSignOut = HintAsync,
        OnRemoteSignOut = EndAsync,
    };

    private static Task AskAsync(RedirectContext context)
    {
        if (context.Properties.GetParameter<string>(Prompt) is { } prompt)
        {
            context.ProtocolMessage.Prompt = prompt;
        }

        BegunSignIns.KeepLatest(context);
        context.HttpContext.RequestServices.GetRequiredService<RefusedSignIn>().Forget(context.HttpContext);
        return Task.CompletedTask;
    }

    // The nonce is checked after this event, so the person isn't looked up here yet.
    private static Task KeepWhatCountsAsync(TokenValidatedContext context)
    {
        context.Principal = EntraIdentity.Only(context.SecurityToken.Claims, context.Scheme.Name);
        return Task.CompletedTask;
    }

    private static async Task SignInAsync(TicketReceivedContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var (who, renewal) = (EntraIdentity.For(context.Principal!), services.GetRequiredService<Renewal>());
        if (await renewal.IsOfAnotherAsync(context.Properties!, who, http.RequestAborted))
        {
            renewal.LeadBack(http, context.Properties, context.ReturnUri, "another person");
            context.HandleResponse();
            return;
        }

        try
        {
            var signedIn = await services.GetRequiredService<EntraSignIn>().RunAsync(
                who ?? throw new SignInRefusedException(SignInRefusal.Unusable), http.Connection.RemoteIpAddress?.ToString(),
                http.RequestAborted);
            context.Principal = await services.GetRequiredService<SessionStart>()
                .RunAsync(signedIn, context.Properties!, http.RequestAborted);
        }
        catch (SignInRefusedException refused)
        {
            if (!refused.Refusal.LeavesSession() || !renewal.LeadBack(http, context.Properties, context.ReturnUri, refused.Refusal))
            {
                await renewal.EndAsync(context.Properties!, http.RequestAborted);
                services.GetRequiredService<RefusedSignIn>().LeadToItsPage(http, refused.Refusal, who, refused.Account);
            }

            context.HandleResponse();
        }
    }

    private static Task RefuseAsync(RemoteFailureContext context)
    {
        BegunSignIns.Forget(context);
        var services = context.HttpContext.RequestServices;
        var refusal = RefusedSignIn.ReasonOf(context.Failure);
        if (!services.GetRequiredService<Renewal>()
            .LeadBack(context.HttpContext, context.Properties, context.Properties?.RedirectUri, refusal))
        {
            services.GetRequiredService<RefusedSignIn>().LeadToItsPage(context.HttpContext, context.Failure);
        }

        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static Task HintAsync(RedirectContext context)
    {
        if (context.Properties.GetParameter<string>(LogoutHint) is { } hint)
        {
            context.ProtocolMessage.SetParameter(LogoutHint, hint);
        }

        return Task.CompletedTask;
    }

    /// <summary>Entra calls this from a frame in which the portal's cookie isn't sent, so <c>sid</c> finds the session.</summary>
    private static async Task EndAsync(RemoteSignOutContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.ProtocolMessage is { Sid: { Length: > 0 } providerSession } asked
            && services.GetRequiredService<PortalSettings>().Entra!.MayIssue(asked.Iss))
        {
            await services.GetRequiredService<Sessions>()
                .EndAllOfProviderSessionAsync(providerSession, context.HttpContext.RequestAborted);
        }

        context.HandleResponse();
    }
}
