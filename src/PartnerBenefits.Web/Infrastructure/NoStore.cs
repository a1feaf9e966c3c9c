using Microsoft.AspNetCore.StaticAssets;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Keeps caches from storing what a signed-in person sees, and where anybody is led (ASVS 14.3.2).</summary>
internal sealed class NoStore(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The header is set at the end: only then is it known who asks, and antiforgery sets a weaker one while the page is written.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                && (context.User.Identity?.IsAuthenticated == true || headers.CacheControl.Count == 0))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
