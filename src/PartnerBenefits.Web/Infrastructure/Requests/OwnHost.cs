using System.Net.Mime;
using PartnerBenefits.Web.Infrastructure.Health;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure.Requests;

/// <summary>Answers only under the portal's own name, because redirects and Entra's way back are built from what was asked.</summary>
internal sealed partial class OwnHost(RequestDelegate next, PortalSettings settings, IHostEnvironment environment, ILogger<OwnHost> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsOwn(context) || PortalHealth.IsHealth(context))
        {
            await next(context);
            return;
        }

        LogRefused(logger, context.Request.Host.Value, context.Request.Method, context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        await context.Response.WriteAsync("The portal has another address. Ask for it where you got this one.", context.RequestAborted);
    }

    private bool IsOwn(HttpContext context)
    {
        var (host, own) = (context.Request.Host, settings.Mail.BaseUrl);
        return (host.Host.Equals(own.IdnHost, StringComparison.OrdinalIgnoreCase)
                && (host.Port is null || host.Port == own.Port || host.Port == context.Connection.LocalPort))
            || (environment.IsDevelopment() && ThisComputer.Is(host.Host));
    }

    [LoggerMessage(1013, LogLevel.Warning, "Refused: {Host} is not the portal's own host ({Method} {Path})")]
    private static partial void LogRefused(ILogger logger, string? host, string method, string path);
}
