using Microsoft.AspNetCore.Diagnostics;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Infrastructure.Requests;

/// <summary>Each kind of refusal is an event of its own, so that its rate can be watched (ASVS 16.3.2, 16.3.3).</summary>
internal sealed partial class RefusalLog(RequestDelegate next, ILogger<RefusalLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        // The error page is written by a second run.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            Log(context);
        }
    }

    private void Log(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path);
        switch (context.Response.StatusCode)
        {
            case StatusCodes.Status403Forbidden:
                LogNotAllowed(logger, method, path);
                break;
            case StatusCodes.Status400BadRequest when context.Items.ContainsKey(Links.StaleForm):
                LogStaleForm(logger, method, path);
                break;
            case StatusCodes.Status429TooManyRequests:
                LogTooMany(logger, method, path);
                break;
            case StatusCodes.Status404NotFound when NamesSomething(context):
                LogNotFound(logger, method, path);
                break;
        }
    }

    /// <summary>Whether the id is another account's isn't looked up: that would take longer than for one that doesn't exist.</summary>
    private static bool NamesSomething(HttpContext context) => context.Request.RouteValues.Keys.Any(key => key is "id" or "secret");

    [LoggerMessage(1010, LogLevel.Warning, "Refused: not allowed ({Method} {Path})")]
    private static partial void LogNotAllowed(ILogger logger, string method, string path);

    [LoggerMessage(1011, LogLevel.Warning, "Refused: the form is of another session, or forged ({Method} {Path})")]
    private static partial void LogStaleForm(ILogger logger, string method, string path);

    [LoggerMessage(1015, LogLevel.Warning, "Refused: too much for now ({Method} {Path})")]
    private static partial void LogTooMany(ILogger logger, string method, string path);

    [LoggerMessage(1012, LogLevel.Warning, "Refused: this id doesn't exist, or is another account's ({Method} {Path})")]
    private static partial void LogNotFound(ILogger logger, string method, string path);
}
