using Microsoft.AspNetCore.StaticAssets;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.My;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Infrastructure.Health;
using PartnerBenefits.Web.Infrastructure.Requests;
using PartnerBenefits.Web.Security;
using PartnerBenefits.Web.Security.Entra;
using PartnerBenefits.Web.Settings;
using Serilog;
using Serilog.Events;

namespace PartnerBenefits.Web;

internal static class PortalPipeline
{
    public static void UsePortal(this WebApplication app)
    {
        // First: redirects, the log and sign-in read the client's address and scheme, which a proxy states in headers.
        app.UseForwardedHeaders();
        app.UseMiddleware<LastAnswers>();
        // Before every step that can answer, so that redirects and errors carry these headers too.
        app.UseSecurityHeaders();
        app.UseMiddleware<NoStore>();
        app.UseMiddleware<OwnHost>();
        // Before every step that reads the request: what comes in clear is only redirected.
        if (!app.Environment.IsDevelopment())
        {
            app.UseWhen(context => !PortalHealth.IsHealth(context), pages => pages.UseHttpsRedirection());
        }

        // Outside the error handling, so that the log has the status that the client gets.
        app.UseSerilogRequestLogging(options =>
        {
            options.GetLevel = LevelOf;
            // Without this, the static logger of the process would be asked, which stays silent (ServerSetup).
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        });
        // Outside the error page, because it answers when the error page itself fails.
        app.UseMiddleware<PlainFailure>();
        // Before routing: both run the rest of the pipeline a second time for the error page, whose address needs routing.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Links.ProblemPattern.Replace("{0}", "500", StringComparison.Ordinal),
            StatusCodeSelector = Failures.StatusOf,
            SuppressDiagnosticsCallback = context => Failures.IsLoggedElsewhere(context.Exception),
        });
        app.UseStatusCodePagesWithReExecute(Links.ProblemPattern);
        app.UseMiddleware<RefusalLog>();
        // Before authentication, which reads the form that Entra's answer is.
        app.UseMiddleware<FormsOnly>();
        app.UseRouting();
        app.UseAuthentication();
        // After authentication, because a person's own language comes before the browser's.
        app.UseRequestLocalization();
        // After authentication, because it counts by person; before authorization, so that what is forbidden counts too.
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<UnseenLooks>();
        app.UseMiddleware<ReadLanguageKeeper>();
        // After authorization, so that nobody is sent to Entra for a page that they may not open.
        if (app.Services.GetRequiredService<PortalSettings>().Entra is not null)
        {
            app.UseMiddleware<SessionRenewal>();
        }

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapCalendar();
        app.MapSession();
        app.MapGet(Links.Benefits, () => Results.LocalRedirect(Links.Tab(Domain.Catalogue.BenefitTab.Software)));
        // The fallback policy asks for an account, which staff don't have, so they would get 403 and not 404.
        app.MapFallback("{*path}", () => Results.NotFound()).RequireAuthorization(Policies.SignedIn);
        app.MapPortalHealth();
    }

    private static LogEventLevel LevelOf(HttpContext context, double elapsed, Exception? exception) => context switch
    {
        { Response.StatusCode: StatusCodes.Status503ServiceUnavailable } => LogEventLevel.Warning,
        _ when exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError => LogEventLevel.Error,
        _ when context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null => LogEventLevel.Debug,
        _ => LogEventLevel.Information,
    };
}
