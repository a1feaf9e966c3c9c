using System.Net.Mime;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Last resort if the error page fails too. Needs no database, no resources and no view (ASVS 16.5.2).</summary>
internal sealed class PlainFailure(RequestDelegate next)
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><meta name="format-detection" content="telephone=no">
        <title>Partner Benefits</title></head>
        <body><main role="alert"><h1>The portal is busy</h1>
        <p>Its database can't be reached, so nothing was changed. Try again in a minute.</p>
        <h1 lang="fr">Le portail est occupé</h1>
        <p lang="fr">Sa base de données est inaccessible : rien n’a été modifié. Réessayez dans une minute.</p></main></body></html>
        """;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e)
            when (!context.Response.HasStarted && (Failures.IsForNow(e) || e is System.Data.Common.DbException))
        {
            context.Response.Clear();
            Failures.SayWhenToTryAgain(context.Response);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
            await context.Response.WriteAsync(Page, context.RequestAborted);
        }
    }
}
