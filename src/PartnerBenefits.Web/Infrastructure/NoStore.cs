namespace PartnerBenefits.Web.Infrastructure;

/// <summary>What a signed-in person sees is stored nowhere on its way (ASVS 14.3.2).</summary>
internal sealed class NoStore(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        return next(context);
    }
}
