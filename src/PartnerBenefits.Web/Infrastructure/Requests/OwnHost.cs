using System.Net.Mime;
using PartnerBenefits.Web.Infrastructure.Health;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure.Requests;

/// <summary>Answers only under the portal's own name, because redirects and Entra's way back are built from what was asked.</summary>
internal sealed partial class OwnHost(RequestDelegate next, PortalSettings settings, IHostEnvironment environment, ILogger<OwnHost> logger)
{
    /// <summary>In both languages, because nothing is known yet of who asks.</summary>
    private const string Refusal = """
        This isn't the portal's address. Ask the person who gave it to you for the right one.
        Ceci n’est pas l’adresse du portail. Demandez la bonne adresse à la personne qui vous l’a donnée.
        """;

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsOwn(context) || PortalHealth.IsHealth(context))
        {
            await next(context);
            return;
        }

        LogRefused(logger, context.Request.Host.Value, context.Request.Method, context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = MediaTypeNames.Text.Plain + "; charset=utf-8";
        await context.Response.WriteAsync(Refusal, context.RequestAborted);
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
