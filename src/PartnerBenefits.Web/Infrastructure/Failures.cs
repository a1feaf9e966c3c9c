using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Infrastructure.Health;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Decides how an exception that no page has handled is answered and logged.</summary>
internal sealed partial class Failures(CorruptDatabase corrupt, ILogger<Failures> logger) : IExceptionHandler
{
    private const int SecondsToWait = 5;

    /// <summary>A database that can't be written for now gives 503, so that the client tries again.</summary>
    public static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when IsForNow(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static bool IsForNow(Exception exception) =>
        exception is WriteBusyException || DatabaseErrors.IsBusy(exception) || DatabaseErrors.IsOutOfOrder(exception);

    /// <summary>Whether the framework's log line, an Error, is left out. Only faults of the portal, answered with 500, keep it.</summary>
    public static bool IsLoggedElsewhere(Exception exception) => StatusOf(exception) != StatusCodes.Status500InternalServerError;

    public static void SayWhenToTryAgain(HttpResponse response) =>
        response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);

    /// <summary>Logs, and leaves the answer to the error page.</summary>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (DatabaseErrors.IsCorrupt(exception))
        {
            corrupt.See();
        }

        if (IsForNow(exception))
        {
            SayWhenToTryAgain(httpContext.Response);
            if (DatabaseErrors.IsOutOfOrder(exception))
            {
                LogOutOfOrder(logger, exception.GetBaseException().Message);
            }
            else
            {
                LogBusy(logger, exception.GetBaseException().Message);
            }
        }

        return ValueTask.FromResult(false);
    }

    [LoggerMessage(1016, LogLevel.Warning, "The database was busy, so nothing was changed: {Reason}")]
    private static partial void LogBusy(ILogger logger, string reason);

    [LoggerMessage(1017, LogLevel.Error, "The database can't be written: {Reason}")]
    private static partial void LogOutOfOrder(ILogger logger, string reason);
}
