using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>The portal itself on a fresh database with the demo data, in Development.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings = [];

    private readonly List<Action<IServiceCollection>> replacements = [];

    private readonly bool isAlone;

    private bool isListening;

    private bool hasMailLoop;

    public Portal(string? folder = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("partner-benefits-").FullName;
        isAlone = folder is null;
        Database = TestDatabase.Of(Folder);
        foreach (var (name, value) in Database.Settings)
        {
            With(name, value);
        }

        With("Mail:Folder", Path.Combine(Folder, "mail"));
    }

    public string Folder { get; }

    public TestDatabase Database { get; }

    /// <summary>The day on which the mock-ups were drawn, in the middle of a term.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public LogSink Log { get; } = new();

    /// <summary>Development, with a button for each persona, unless <see cref="InProduction"/>.</summary>
    public string Environment { get; private set; } = "Development";

    /// <summary>With Entra settings that lead nowhere, and HTTPS.</summary>
    public Portal InProduction()
    {
        Environment = "Production";
        return With("Authentication:Mode", "Entra").With("Database:Provider", $"{TestDatabase.Provider}").With("Mail:Mode", "Folder")
            .With("Mail:From", "no-reply@portal.example").With("Mail:BaseUrl", "https://portal.example")
            .With(Database.EncryptionKey.Name, Database.EncryptionKey.Value)
            .With("AzureAd:Instance", "https://login.example/").With("AzureAd:TenantId", "organizations")
            .With("AzureAd:ClientId", "10000000-0000-0000-0000-000000000002").With("AzureAd:ClientSecret", "not-a-secret")
            .With("Network:TenantId", DemoStaff.Tenant.ToString());
    }

    public Portal With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    public Portal With(Action<IServiceCollection> replace)
    {
        replacements.Add(replace);
        return this;
    }

    /// <summary>On a real server and port, which is stricter about what it is sent and what it sends.</summary>
    public Portal Listening()
    {
        UseKestrel(0);
        isListening = true;
        return this;
    }

    /// <summary>With the portal's own sending; else mails go when <see cref="SendMailAsync"/> says so.</summary>
    public Portal SendingByItself()
    {
        hasMailLoop = true;
        return this;
    }

    /// <summary>Its demo data is of the day of the start, whatever the clock says later.</summary>
    public Portal Started()
    {
        _ = Services;
        return this;
    }

    /// <summary>A browser of a person who is not signed in.</summary>
    public Visitor Visit() => new(this, isListening ? ConnectClient() : CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri(Environment == "Production" ? "https://portal.example" : "http://localhost"),
    }));

    public async Task<Visitor> SignInAsync(string persona)
    {
        var visitor = Visit();
        await visitor.SignInAsync(persona);
        return visitor;
    }

    public async Task<T> ReadAsync<T>(Func<PortalDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    /// <summary>Until nothing is due by the portal's clock.</summary>
    public async Task SendMailAsync()
    {
        while (await SendNextMailAsync())
        {
            // The next one.
        }
    }

    /// <summary>False when nothing was due.</summary>
    public async Task<bool> SendNextMailAsync(CancellationToken stopping = default)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailSender>().SendNextAsync(stopping);
    }

    public Task<PartnerAccount> AccountAsync(DemoOrganisation organisation) =>
        ReadAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.PartnerId == organisation.PartnerId));

    /// <summary>The account's entitlement of the benefit with the catalogue's name, such as <c>visio-pro-2016</c>.</summary>
    public async Task<EntitlementId> EntitlementAsync(DemoOrganisation organisation, string benefit)
    {
        var account = await AccountAsync(organisation);
        return await ReadAsync(db => db.EntitlementsOf(account.Id)
            .Where(e => db.Benefits.Any(b => b.Id == e.BenefitId && b.OfferId == OfferId.ActionPack && b.Code == benefit))
            .Select(e => e.Id).SingleAsync());
    }

    /// <summary>The account's person whose address starts with <paramref name="mailbox"/>, such as <c>ben.o</c> or a persona's slug.</summary>
    public async Task<PortalUserId> PersonAsync(DemoOrganisation organisation, string mailbox)
    {
        var account = await AccountAsync(organisation);
        var email = EmailAddress.Parse($"{mailbox}@{organisation.Domain}");
        return await ReadAsync(db => db.UsersOf(account.Id).Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
    }

    private HttpClient ConnectClient()
    {
        StartServer();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    /// <summary>Outside Development a start changes no schema: what whoever runs the portal does first is done first.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        if (Environment != "Development")
        {
            Assert.Equal(0, PortalProgram.Run("migrate", [("environment", Environment), .. settings.Select(s => (s.Key, s.Value))]));
        }

        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<Serilog.Core.ILogEventSink>(Log);
            services.Remove(services.Single(s => s.ImplementationType?.Name == "SchedulerLoop"));
            if (!hasMailLoop)
            {
                // It wakes when the clock is put forward, and would send while a test looks.
                services.Remove(services.Single(s => s.ImplementationType?.Name == "MailLoop"));
            }

            services.ConfigureDbContext<PortalDb>(TestDatabase.Configure);
            replacements.ForEach(replace => replace(services));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            if (isAlone)
            {
                Database.Drop();
            }
        }
    }
}
