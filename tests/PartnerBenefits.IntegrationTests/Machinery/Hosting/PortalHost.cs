using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PartnerBenefits.Data;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>The portal's program in this process, with its server and services, on the database of one folder.</summary>
internal sealed class PortalHost : WebApplicationFactory<Program>
{
    private readonly PortalConfiguration configuration;

    private readonly (string Name, string Value)[] settings;

    public PortalHost(string folder, PortalConfiguration configuration)
    {
        (Folder, this.configuration) = (folder, configuration);
        settings =
        [
            .. TestDatabase.Of(folder).Settings,
            ("Mail:Folder", Path.Combine(folder, "mail")),
            // Tests do in a minute what people do in a week, often as the same person on the same host.
            ("Limits:WritesAMinute", "1000000"), ("Limits:WritesAnHour", "1000000"),
            ("Stopping:DrainSeconds", "0"),
            .. configuration.Settings.Select(setting => (setting.Key, setting.Value)),
        ];
        if (configuration.IsListening)
        {
            UseKestrel(0);
        }
    }

    public string Folder { get; }

    public HandedOnClock Clock { get; } = new();

    public HandedOnLog Log { get; } = new();

    /// <summary>As the portal's settings have made it; null before the start.</summary>
    public string? ConnectionString { get; private set; }

    /// <summary>To where it listens, on a real port.</summary>
    public HttpClient ConnectClient()
    {
        StartServer();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    /// <summary>Outside Development a start changes no schema, so the database is migrated first, as an operator would do it.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        if (configuration.Environment != "Development")
        {
            Assert.Equal(0, PortalProgram.Run("migrate", [("environment", configuration.Environment), .. settings]));
        }

        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(configuration.Environment);
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<Serilog.Core.ILogEventSink>(Log);
            services.Remove(services.Single(s => s.ImplementationType?.Name == "CleaningLoop"));
            services.Remove(services.Single(s => s.ImplementationType?.Name == "RestoreLoop"));
            if (!configuration.HasSchedulerLoop)
            {
                services.Remove(services.Single(s => s.ImplementationType?.Name == "SchedulerLoop"));
            }

            if (!configuration.HasMailLoop)
            {
                // It wakes when the clock is put forward, and would send while a test looks.
                services.Remove(services.Single(s => s.ImplementationType?.Name == "MailLoop"));
            }

            ConnectionString = ((DatabaseSettings)services.Single(s => s.ServiceType == typeof(DatabaseSettings)).ImplementationInstance!)
                .ConnectionString;
            services.ConfigureDbContext<PortalDb>(TestDatabase.Configure);
            configuration.Replacements.ForEach(replace => replace(services));
        });
    }
}
