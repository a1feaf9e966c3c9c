using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using PartnerBenefits.Web.Pages;
using PartnerBenefits.Web.Settings;
using Serilog;

namespace PartnerBenefits.Web.Infrastructure;

internal static class PortalPipeline
{
    public static void UsePortal(this WebApplication app)
    {
        app.UseSecurityHeaders(SecurityHeaders.Of(app.Environment, app.Services.GetRequiredService<PortalSettings>(), app.Configuration));
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseSerilogRequestLogging();
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
        app.UseMiddleware<NoStore>();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapGet(Links.Benefits, () => Results.LocalRedirect(Links.Tab(Domain.Benefits.BenefitTab.Software)));
        MapHealth(app, "/health/live", _ => false);
        MapHealth(app, "/health/ready", _ => true);
    }

    // One word, whatever is wrong: strangers may ask.
    private static void MapHealth(
        WebApplication app,
        string path,
        Func<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckRegistration, bool> which) =>
        app.MapHealthChecks(path, new HealthCheckOptions { Predicate = which }).AllowAnonymous();
}
