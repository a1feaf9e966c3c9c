using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>
/// Keeps caches from storing what a signed-in person sees (ASVS 14.3.2), where anybody is led, and any page, because some name
/// people before a sign-in.
/// </summary>
internal sealed class NoStore(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The header is set at the end: only then is it known who asks, and antiforgery sets a weaker one while the page is written.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var endpoint = context.GetEndpoint()?.Metadata;
            if (endpoint?.GetMetadata<StaticAssetDescriptor>() is null
                && (context.User.Identity?.IsAuthenticated == true || headers.CacheControl.Count == 0
                    || endpoint?.GetMetadata<PageActionDescriptor>() is not null))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
