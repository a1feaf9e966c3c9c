using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Tests that look at every page.</summary>
public abstract class LookingAround(Chromium chromium, OnePortal one) : Journey(chromium), IClassFixture<OnePortal>
{
    protected override Portal Portal => one.Portal;

    protected override bool IsTraced => false;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The cookies of a persona who has signed in.</summary>
    protected Task<string> SessionOfAsync(string persona) => one.SessionOfAsync(persona);

    protected async Task<IPage> OpenAsync(string name, string locale = Labels.English)
    {
        var place = Places.Of(name);
        var session = place.Persona is null ? null : await one.SessionOfAsync(place.Persona);
        var visit = await VisitAsync(locale, o => o.StorageState = session);
        await place.OpenAsync(visit);
        return visit.Page;
    }
}
