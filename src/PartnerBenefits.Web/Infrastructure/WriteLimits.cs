using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Security;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Limits what one person writes (ASVS 2.4.1), counted by each instance for itself.</summary>
internal static class WriteLimits
{
    /// <summary>Many people can share one address before they sign in.</summary>
    private const int PeopleAtOneAddress = 10;

    public static void AddWriteLimits(this IServiceCollection services, LimitSettings limits) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) => SayWhenAgain(rejected);
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            Limiter(limits.WritesAMinute, TimeSpan.FromMinutes(1)), Limiter(limits.WritesAnHour, TimeSpan.FromHours(1)));
    });

    private static PartitionedRateLimiter<HttpContext> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => WriterOf(context) switch
        {
            null => RateLimitPartition.GetNoLimiter(""),
            var (writer, people) => RateLimitPartition.GetFixedWindowLimiter(
                writer, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits * people, Window = window }),
        });

    /// <summary>Looks are counted apart from changes, so that reading all day keeps nobody from working.</summary>
    private static (string Writer, int People)? WriterOf(HttpContext context)
    {
        var isChange = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        var isLook = context.GetEndpoint()?.Metadata.GetMetadata<WritesOnGetAttribute>() is not null;
        // The page that shows a refusal is run with the method of the request that was refused.
        // Signing out is always possible.
        if ((!isChange && !isLook)
            || context.Request.Path == Links.SignOut
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            return null;
        }

        return context.User.Identity?.IsAuthenticated == true
            ? ($"{(isChange ? "change" : "look")} {context.User.Actor()}", 1)
            : ($"address {context.Connection.RemoteIpAddress}", PeopleAtOneAddress);
    }

    private static ValueTask SayWhenAgain(OnRejectedContext rejected)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return ValueTask.CompletedTask;
    }
}
