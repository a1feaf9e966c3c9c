using PartnerBenefits.Web.Infrastructure.Logging;
using PartnerBenefits.Web.Settings;
using Serilog;
using Serilog.Core;
using Serilog.Formatting.Compact;

namespace PartnerBenefits.Web.Infrastructure;

internal static class ServerSetup
{
    private const string DefaultAddress = "http://localhost:5080";

    private const long LargestRequest = 256 * 1024;

    /// <summary>After the drain: for requests to end, and for a mail to be handed over (10 s).</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(30);

    public static void AddServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestRequest;
        });
        var configuration = builder.Configuration;
        var isTold = configuration["urls"] is not null || configuration["http_ports"] is not null
            || configuration["https_ports"] is not null || configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isTold)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }

    public static void AddStopping(this IServiceCollection services, StoppingSettings settings) => services
        .Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = settings.Drain + LongestStop;
            // One after the other, a request that takes all of the time would leave none to a mail that is being handed over.
            options.ServicesStopConcurrently = true;
        })
        .AddSingleton(settings).AddHostedService<Drain>();

    /// <summary>For what is told before there is a host, or after it.</summary>
    public static Logger ConsoleLogger() => new LoggerConfiguration().ToConsole(isDevelopment: false).CreateLogger();

    /// <summary>Writes one JSON object per event outside Development, so that no input can forge a line.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor().AddSingleton<ILogEventEnricher, WhoActs>();
        builder.Services.AddSerilog((services, logger) =>
        {
            logger.ReadFrom.Configuration(builder.Configuration).ReadFrom.Services(services)
                .Enrich.FromLogContext().Enrich.With<HiddenSecrets>()
                .Filter.ByExcluding(StartFault.IsSaidByTheHost)
                .ToConsole(builder.Environment.IsDevelopment());
        },
        // Without it, a host that stops would close the logger of other hosts in the same process.
        preserveStaticLogger: true);
    }

    private static LoggerConfiguration ToConsole(this LoggerConfiguration logger, bool isDevelopment) => isDevelopment
        ? logger.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture)
        : logger.WriteTo.Console(new WithoutSecrets(new RenderedCompactJsonFormatter()));
}
