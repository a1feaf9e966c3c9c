using Microsoft.Net.Http.Headers;

namespace PartnerBenefits.Web.Infrastructure.Requests;

/// <summary>The one media type and charset in which forms arrive. Others are refused before anything reads the form (ASVS 4.1.1).</summary>
internal sealed partial class FormsOnly(RequestDelegate next, ILogger<FormsOnly> logger)
{
    private const string Form = "application/x-www-form-urlencoded";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentType is not { } type || IsForm(type))
        {
            return next(context);
        }

        // Nothing behind this may read it either: neither the error page nor, as for GET, a page that has no use for it.
        request.ContentType = null;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return next(context);
        }

        LogRefused(logger, type, request.Method, request.Path);
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }

    private static bool IsForm(string type) =>
        MediaTypeHeaderValue.TryParse(type, out var media)
        && media.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase)
        && media.Parameters.All(parameter => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(1014, LogLevel.Warning, "Refused: no form arrives as {MediaType} ({Method} {Path})")]
    private static partial void LogRefused(ILogger logger, string mediaType, string method, string path);
}
