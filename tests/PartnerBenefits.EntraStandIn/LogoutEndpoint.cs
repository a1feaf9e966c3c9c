using Microsoft.AspNetCore.WebUtilities;

namespace PartnerBenefits.EntraStandIn;

internal sealed class LogoutEndpoint(StandIn standIn, Sessions sessions)
{
    public Task EndAsync(HttpContext context)
    {
        var query = context.Request.Query;
        standIn.Received.AddLogout(query);
        sessions.End(context);
        var back = query["post_logout_redirect_uri"].ToString();
        if (!ReturnAddress.IsSignOut(back))
        {
            return Html.WriteAsync(context, "<h1>You are signed out</h1>");
        }

        context.Response.Redirect(query["state"].ToString() is { Length: > 0 } state
            ? QueryHelpers.AddQueryString(back, "state", state)
            : back);
        return Task.CompletedTask;
    }
}
