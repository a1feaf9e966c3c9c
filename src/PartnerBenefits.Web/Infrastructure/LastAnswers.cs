namespace PartnerBenefits.Web.Infrastructure;

/// <summary>
/// While the portal stops, each answer ends its connection: a proxy that keeps connections open would send a request on one that
/// is closed at that moment, and couldn't know whether it was carried out.
/// </summary>
internal sealed class LastAnswers(RequestDelegate next, IHostApplicationLifetime lifetime)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Asked when the answer begins, because the portal may be told to stop while it works on the request.
        context.Response.OnStarting(() =>
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested && HttpProtocol.IsHttp11(context.Request.Protocol))
            {
                context.Response.Headers.Connection = "close";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
