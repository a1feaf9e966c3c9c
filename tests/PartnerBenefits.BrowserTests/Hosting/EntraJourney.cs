using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>A journey that begins at Entra, in whose place a stand-in of the test's own answers.</summary>
public abstract class EntraJourney(Chromium chromium) : Journey(chromium)
{
    protected static StandInPerson Admin { get; } = StandInPeople.Of(FirstAccount.Admin);

    protected StandIn StandIn { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        StandIn = await StandIn.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await using (StandIn)
        {
            await base.DisposeAsync();
        }
    }

    protected override Task<Portal> StartAsync() => PortalDatabase.StartOnFreshCopyAsync(StandIn);

    protected override Task EndAsync(Portal portal, bool isAsExpected) => portal.CloseAsync();

    protected async Task<Visit> SignInAsync(
        StandInPerson person, string locale = Labels.English, Action<BrowserNewContextOptions>? how = null) =>
        await (await VisitAsync(locale, how)).SignInAsync(person);
}
