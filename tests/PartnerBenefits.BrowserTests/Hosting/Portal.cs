using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using Serilog.Core;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>The portal itself on a real port, on its own SQLite file.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    /// <summary>One at a time: the base class finds the host that it starts by listening to the whole process.</summary>
    private static readonly Lock Starting = new();

    /// <summary>The same for all: each starts on a copy of a database that another has filled.</summary>
    private static readonly string EncryptionKey = KeyEncryptionKey.NewBase64();

    private readonly ErrorSink errors = new();

    private readonly RunningRequests requests = new();

    private readonly StandIn? standIn;

    /// <param name="standIn">
    /// By which people come in, in Production over https; null: in Development, with a button for each persona.
    /// </param>
    public Portal(StandIn? standIn = null)
    {
        this.standIn = standIn;
        Folder = Directory.CreateTempSubdirectory("partner-benefits-browser-");
        Pages = new SharedPages(this);
        Clock = standIn is null ? new SameDay() : new ShiftedClock();
        if (standIn is null)
        {
            UseKestrel(0);
        }
        else
        {
            UseKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(standIn.Certificate)));
        }
    }

    public DirectoryInfo Folder { get; }

    public SharedPages Pages { get; }

    public string MailFolder => Path.Combine(Folder.FullName, "mail");

    public TimeProvider Clock { get; }

    /// <summary>Beside a stand-in by number, so that each is another site to the other, as with Entra.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Whom a browser may ask for anything.</summary>
    public IReadOnlyList<Uri> Hosts => standIn is null ? [Address] : [Address, standIn.Instance];

    /// <summary>What the portal logged as an error.</summary>
    public IReadOnlyCollection<string> Errors => errors.Messages;

    /// <summary>No request is being answered.</summary>
    public bool IsIdle => requests.AreNone;

    public void ForgetErrors() => errors.Clear();

    public void Start()
    {
        lock (Starting)
        {
            StartServer();
        }

        var listening = Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        var port = listening.Addresses.Select(a => new Uri(a).Port).Single();
        Address = standIn is null
            ? new UriBuilder(Uri.UriSchemeHttp, "localhost", port).Uri
            : new UriBuilder(Uri.UriSchemeHttps, "127.0.0.1", port).Uri;
    }

    /// <summary>As whoever runs a portal does: its program with a command instead.</summary>
    public void Run(string command, params (string Name, string Value)[] arguments)
    {
        lock (Starting)
        {
            Assert.Equal(0, PortalProgram.Run(command, [("environment", EnvironmentName), .. Settings(), .. arguments]));
        }
    }

    /// <summary>Not by disposing alone: the base class does that more than once at a time.</summary>
    public async Task CloseAsync()
    {
        await Pages.CloseAsync();
        await DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }

    /// <summary>Past the pages; with the account that has the organisation's tenant.</summary>
    public async Task<T> FindAsync<T>(DemoOrganisation organisation, Func<PortalDb, PartnerAccountId, Task<T>> find)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(find);
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await find(db, await db.Accounts.Where(a => a.TenantId == organisation.TenantId).Select(a => a.Id).SingleAsync());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        // Only Development finds them where they were built by itself.
        builder.UseStaticWebAssets();
        foreach (var (name, value) in Settings())
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(Clock));
            services.AddSingleton<ILogEventSink>(errors);
            services.AddSingleton<IStartupFilter>(requests);
            // PortalDatabase brings a running portal back to its start, which is a restore.
            services.Remove(services.Single(service => service.ImplementationType?.Name == "RestoreLoop"));
            if (standIn is not null)
            {
                PortalByStandIn.Trust(services, standIn);
            }
        });
    }

    private string EnvironmentName => standIn is null ? Environments.Development : Environments.Production;

    private (string Name, string Value)[] Settings() =>
    [
        ("ConnectionStrings:PartnerBenefits", $"Data Source={Path.Combine(Folder.FullName, PortalDatabase.File)}"),
        ("Mail:Folder", MailFolder),
        // One persona does in a minute what many people do.
        ("Limits:WritesAMinute", "1000000"), ("Limits:WritesAnHour", "1000000"),
        ("Stopping:DrainSeconds", "0"),
        ("Serilog:MinimumLevel:Default", "Warning"), ("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Warning"),
        .. standIn is null ? [] : PortalByStandIn.SettingsInProduction(standIn).Append(("Keys:EncryptionKey", EncryptionKey)),
    ];

    /// <summary>In the middle of a term, so that what the pages say of days is the same whenever the tests run.</summary>
    private sealed class SameDay : TimeProvider
    {
        private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(1);

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

        /// <summary>The day brings nothing new, so what looks for it from minute to minute looks once and waits for good.</summary>
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime < LongPause ? dueTime : Timeout.InfiniteTimeSpan, period);
    }
}
