using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Infrastructure;

internal static class Failures
{
    /// <summary>A busy database gives 503, so that the client tries again.</summary>
    public static int StatusOf(Exception exception) => exception switch
    {
        WriteBusyException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ when DatabaseErrors.IsBusy(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
