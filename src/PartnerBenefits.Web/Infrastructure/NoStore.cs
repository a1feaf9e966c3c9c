using Microsoft.AspNetCore.StaticAssets;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Keeps caches from storing what a signed-in person sees (ASVS 14.3.2).</summary>
internal sealed class NoStore(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            // The header is set at the end, because antiforgery sets a weaker one while the page is written.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
