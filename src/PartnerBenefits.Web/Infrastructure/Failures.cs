using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Infrastructure;

internal static class Failures
{
    /// <summary>A busy database is 503: come again. A request that the server couldn't read says itself what it is.</summary>
    public static int StatusOf(Exception exception) => exception switch
    {
        WriteBusyException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ when DatabaseErrors.IsBusy(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
