using Microsoft.AspNetCore.WebUtilities;

namespace PartnerBenefits.EntraStandIn;

internal static class AuthorizeAnswer
{
    public static Task FailAsync(HttpContext context, AuthorizeRequest request, string error, string description) =>
        WriteAsync(context, request, ("error", error), ("error_description", description));

    public static Task WriteAsync(HttpContext context, AuthorizeRequest request, params (string Name, string? Value)[] values)
    {
        var fields = values.Append(("state", request.State)).ToDictionary(v => v.Item1, v => v.Item2);
        if (request.ResponseMode == "form_post")
        {
            return Html.WriteAsync(context, AnswerPage.Of(request.RedirectUri, fields));
        }

        context.Response.Redirect(QueryHelpers.AddQueryString(request.RedirectUri, fields));
        return Task.CompletedTask;
    }
}
