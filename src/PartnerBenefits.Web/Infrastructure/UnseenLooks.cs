namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Keeps requests whose answer nobody reads from being recorded as a look.</summary>
internal sealed class UnseenLooks(RequestDelegate next)
{
    private static readonly string[] PurposeHeaders = ["Sec-Purpose", "Purpose", "X-Moz"];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<WritesOnGetAttribute>() is null)
        {
            return next(context);
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = HttpMethods.Get;
            return Task.CompletedTask;
        }

        if (IsPrefetch(context.Request))
        {
            // Browsers then open the page when the person follows the link.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsPrefetch(HttpRequest request) => Array.Exists(
        PurposeHeaders, name => request.Headers[name].ToString().StartsWith("prefetch", StringComparison.OrdinalIgnoreCase));
}
