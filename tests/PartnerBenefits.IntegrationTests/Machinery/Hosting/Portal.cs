using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>
/// The portal itself on a fresh database with the demo data, in Development. One that is as all others are gets a host
/// that another test has used before, with a database, a clock and a log of its own.
/// </summary>
public sealed class Portal : IDisposable, IAsyncDisposable
{
    private readonly PortalConfiguration configuration = new();

    private readonly bool isAlone;

    private string? folder;

    private PortalHost? host;

    private bool isShared;

    private bool isDisposed;

    /// <param name="folder">With the database of another portal, whether that one still runs or not; null: a fresh one.</param>
    public Portal(string? folder = null) => (this.folder, isAlone) = (folder, folder is null);

    public string Folder => folder ??= NewFolder();

    public TestDatabase Database => TestDatabase.Of(Folder);

    public FakeTimeProvider Clock { get; } = new(DatabaseTemplate.DemosDay);

    public LogSink Log { get; } = new();

    public IServiceProvider Services => Host.Services;

    private PortalHost Host
    {
        get
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return host ??= NewHost();
        }
    }

    /// <summary>With Entra settings that lead nowhere, and HTTPS.</summary>
    public Portal InProduction()
    {
        Change().Environment = "Production";
        return With("Authentication:Mode", "Entra").With("Database:Provider", $"{TestDatabase.Provider}").With("Mail:Mode", "Folder")
            .With("Mail:From", "no-reply@portal.example").With("Mail:BaseUrl", "https://portal.example")
            .With(Database.EncryptionKey.Name, Database.EncryptionKey.Value)
            .With("AzureAd:Instance", "https://login.example/").With("AzureAd:TenantId", "organizations")
            .With("AzureAd:ClientId", "10000000-0000-0000-0000-000000000002").With("AzureAd:ClientSecret", "not-a-secret")
            .With("Network:TenantId", DemoStaff.Tenant.ToString());
    }

    public Portal With(string setting, string value)
    {
        Change().Settings[setting] = value;
        return this;
    }

    public Portal With(Action<IServiceCollection> replace)
    {
        Change().Replacements.Add(replace);
        return this;
    }

    /// <summary>By the computer's clock, for what can't be told by <see cref="Clock"/>.</summary>
    public Portal OnRealTime()
    {
        Change().IsOnRealTime = true;
        return this;
    }

    /// <summary>On a real server and port, which is stricter about what it is sent and what it sends.</summary>
    public Portal Listening()
    {
        Change().IsListening = true;
        return this;
    }

    /// <summary>With the portal's own sending; else mails go when <see cref="SendMailAsync"/> says so.</summary>
    public Portal SendingByItself()
    {
        Change().HasMailLoop = true;
        return this;
    }

    /// <summary>With the scheduler's own loop, which looks at each minute of <see cref="Clock"/>.</summary>
    public Portal SchedulingByItself()
    {
        Change().HasSchedulerLoop = true;
        return this;
    }

    /// <summary>Its demo data is of the day of the start, whatever the clock says later.</summary>
    public Portal Started()
    {
        _ = Services;
        return this;
    }

    /// <summary>A browser of a person who is not signed in.</summary>
    public Visitor Visit() => new(this, configuration.IsListening ? Host.ConnectClient() : CreateClient(new()
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri(configuration.Environment == "Production" ? "https://portal.example" : "http://localhost"),
    }));

    public HttpClient CreateClient(WebApplicationFactoryClientOptions options) => Host.CreateClient(options);

    public HttpClient CreateDefaultClient(Uri address, params DelegatingHandler[] handlers) => Host.CreateDefaultClient(address, handlers);

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

    /// <summary>
    /// The account's person whose address starts with <paramref name="mailbox"/>, such as <c>ben.o</c> or a persona's slug.
    /// </summary>
    public async Task<PortalUserId> PersonAsync(DemoOrganisation organisation, string mailbox)
    {
        var account = await AccountAsync(organisation);
        var email = EmailAddress.Parse($"{mailbox}@{organisation.Domain}");
        return await ReadAsync(db => db.UsersOf(account.Id).Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        if (isShared)
        {
            PortalHosts.GiveBack(host!);
            return;
        }

        await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (host is not null)
        {
            Database.CloseConnections(host.ConnectionString);
        }

        if (isAlone && folder is not null)
        {
            Database.Drop();
        }
    }

    /// <summary>The host's folder and settings stand once somebody has asked for them.</summary>
    private PortalConfiguration Change() => host is null
        ? configuration
        : throw new InvalidOperationException("The portal has its folder or runs already: say before how it is to start.");

    private string NewFolder()
    {
        if (!configuration.IsPlain || TestDatabase.IsSqlServer || Clock.GetUtcNow() != DatabaseTemplate.DemosDay)
        {
            return PortalFolders.New();
        }

        (host, isShared) = (PortalHosts.Take(), true);
        (host.Clock.Current, host.Log.Current) = (Clock, Log);
        return host.Folder;
    }

    private PortalHost NewHost()
    {
        var place = Folder;
        if (host is not null)
        {
            return host;
        }

        if (isAlone && FindTemplate() is { } template)
        {
            template.CopyTo(place);
        }

        var own = new PortalHost(place, configuration);
        own.Clock.Current = configuration.IsOnRealTime ? TimeProvider.System : Clock;
        own.Log.Current = Log;
        return own;
    }

    /// <summary>Null where this start itself must make what would be in it.</summary>
    private PreparedDatabase? FindTemplate() =>
        TestDatabase.IsSqlServer || configuration.Environment != "Development" || File.Exists(Database.File)
        ? null
        : DatabaseTemplate.FindFor(configuration.IsOnRealTime ? DateTimeOffset.UtcNow : Clock.GetUtcNow());
}
