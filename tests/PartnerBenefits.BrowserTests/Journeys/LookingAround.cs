using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Tests that look at every page.</summary>
public abstract class LookingAround(Chromium chromium, OnePortal one) : Journey(chromium), IClassFixture<OnePortal>
{
    protected override Portal Portal => one.Portal;

    protected override bool IsTraced => false;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    protected async Task<IPage> OpenAsync(string name, string locale = Labels.English)
    {
        var place = Places.Of(name);
        var visit = place.Persona is null ? await VisitAsync(locale) : await VisitAsAsync(place.Persona, locale);
        await place.OpenAsync(visit);
        return visit.Page;
    }

    /// <summary>The persona has signed in already.</summary>
    protected async Task<Visit> VisitAsAsync(string persona, string locale, Action<BrowserNewContextOptions>? how = null)
    {
        var visit = await VisitAsync(locale, how);
        await visit.Browser.AddCookiesAsync(one.SessionOf(persona));
        return visit;
    }
}
