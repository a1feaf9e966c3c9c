using Microsoft.AspNetCore.StaticAssets;
using PartnerBenefits.Web.Calendars;
using PartnerBenefits.Web.Infrastructure.Health;
using PartnerBenefits.Web.Pages;
using PartnerBenefits.Web.Security;
using PartnerBenefits.Web.Security.Entra;
using PartnerBenefits.Web.Settings;
using Serilog;
using Serilog.Events;

namespace PartnerBenefits.Web.Infrastructure;

internal static class PortalPipeline
{
    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseWhen(context => !PortalHealth.IsHealth(context), pages => pages.UseHttpsRedirection());
        }

        app.UseSerilogRequestLogging(options =>
        {
            options.GetLevel = LevelOf;
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        });
        app.UseMiddleware<PlainFailure>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Links.ProblemPattern.Replace("{0}", "500", StringComparison.Ordinal),
            StatusCodeSelector = Failures.StatusOf,
            SuppressDiagnosticsCallback = context => Failures.StatusOf(context.Exception) < StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute(Links.ProblemPattern);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseAuthorization();
        if (app.Services.GetRequiredService<PortalSettings>().Entra is not null)
        {
            app.UseMiddleware<SessionRenewal>();
        }

        app.UseMiddleware<NoStore>();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapCalendar();
        app.MapGet(Links.Benefits, () => Results.LocalRedirect(Links.Tab(Domain.Benefits.BenefitTab.Software)));
        app.MapFallback("{*path}", () => Results.NotFound()).RequireAuthorization(Policies.SignedIn);
        app.MapPortalHealth();
    }

    private static LogEventLevel LevelOf(HttpContext context, double elapsed, Exception? exception) => context switch
    {
        _ when exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError => LogEventLevel.Error,
        _ when context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null => LogEventLevel.Debug,
        _ => LogEventLevel.Information,
    };
}
