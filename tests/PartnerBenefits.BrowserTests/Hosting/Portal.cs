using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Pages;
using Serilog.Core;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>The portal itself on a real port, on its own SQLite file with the demo data, in Development.</summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    /// <summary>One at a time: the base class finds the host that it starts by listening to the whole process.</summary>
    private static readonly Lock Starting = new();

    private readonly ErrorSink errors = new();

    public Portal()
    {
        Folder = Directory.CreateTempSubdirectory("partner-benefits-browser-");
        UseKestrel(0);
    }

    public DirectoryInfo Folder { get; }

    /// <summary>By name: cookies are kept for names, not for numbers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What the portal logged as an error.</summary>
    public IReadOnlyCollection<string> Errors => errors.Messages;

    public void Start()
    {
        lock (Starting)
        {
            StartServer();
        }

        var port = Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(a => new Uri(a).Port).Single();
        Address = new UriBuilder(Uri.UriSchemeHttp, "localhost", port).Uri;
    }

    /// <summary>The page of the organisation's entitlement of the benefit with the catalogue's name, such as <c>visio-pro-2016</c>.</summary>
    public Task<string> PageOfAsync(DemoOrganisation organisation, string benefit) => FindAsync(organisation, async (db, account) =>
    {
        var offered = await db.Benefits.AsNoTracking().SingleAsync(b => b.OfferId == OfferId.ActionPack && b.Code == benefit);
        var id = await db.EntitlementsOf(account).Where(e => e.BenefitId == offered.Id).Select(e => e.Id).SingleAsync();
        return Links.Benefit(offered.Tab, id);
    });

    /// <summary>The page of one of the organisation's people.</summary>
    public Task<string> PersonAsync(DemoOrganisation organisation, string name) => FindAsync(
        organisation, async (db, account) => Links.User(await db.UsersOf(account).Where(u => u.Name == name).Select(u => u.Id).SingleAsync()));

    /// <summary>The page that staff have of the organisation.</summary>
    public Task<string> AccountAsync(DemoOrganisation organisation) => FindAsync(organisation, (_, account) => Task.FromResult(Links.SupportAccount(account)));

    /// <summary>The page that staff have of the organisation's first activation.</summary>
    public Task<string> ActivationAsync(DemoOrganisation organisation) => FindAsync(
        organisation, async (db, account) => Links.Activation(await db.ActivationsOf(account).MinAsync(a => a.AssignmentId)));

    /// <summary>Not by disposing alone: the base class does that more than once at a time.</summary>
    public async Task CloseAsync()
    {
        await DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:PartnerBenefits", $"Data Source={Path.Combine(Folder.FullName, PortalDatabase.File)}");
        builder.UseSetting("Mail:Folder", Path.Combine(Folder.FullName, "mail"));
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Warning");
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new SameDay()));
            services.AddSingleton<ILogEventSink>(errors);
        });
    }

    private async Task<string> FindAsync(DemoOrganisation organisation, Func<PortalDb, PartnerAccountId, Task<string>> find)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        return await find(db, await db.Accounts.Where(a => a.PartnerId == organisation.PartnerId).Select(a => a.Id).SingleAsync());
    }

    /// <summary>In the middle of a term, so that what the pages say of days is the same whenever the tests run.</summary>
    private sealed class SameDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    }
}
