using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>
/// Keeps caches from storing what a signed-in person sees (ASVS 14.3.2), and any page, because some name people before a sign-in.
/// </summary>
internal sealed class NoStore(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is { } endpoint && endpoint.GetMetadata<StaticAssetDescriptor>() is null
            && (context.User.Identity?.IsAuthenticated == true || endpoint.GetMetadata<PageActionDescriptor>() is not null))
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
