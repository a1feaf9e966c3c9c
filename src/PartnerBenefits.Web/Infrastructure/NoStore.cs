using Microsoft.AspNetCore.StaticAssets;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>What a signed-in person sees is stored nowhere on its way (ASVS 14.3.2).</summary>
internal sealed class NoStore(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            // At the end, because a form's token sets a milder header on the way.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
