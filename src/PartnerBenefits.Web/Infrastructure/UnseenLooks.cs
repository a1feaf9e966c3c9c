using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Keeps requests whose answer nobody reads from being recorded as a look.</summary>
internal sealed class UnseenLooks(RequestDelegate next)
{
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

        if (context.Request.IsPrefetch())
        {
            // Browsers then open the page when the person follows the link.
            context.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
