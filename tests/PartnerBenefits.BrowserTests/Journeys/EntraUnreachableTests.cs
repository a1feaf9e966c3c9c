using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Entra isn't there.</summary>
public sealed class EntraUnreachableTests(Chromium chromium) : EntraJourney(chromium)
{
    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Who_signs_in_while_Entra_is_not_there_is_told_so(string locale)
    {
        await StandIn.StopAsync();
        var visit = await VisitAsync(locale);
        await visit.GoAsync("/");

        var page = new RefusedPage(visit);
        await page.Link("Sign in").ClickAsync();

        await page.ExpectAsync("The sign-in service can't be reached");
        await Expect(page.TryAgain).ToBeVisibleAsync();
        await Looks.AssertAccessibleAsync(visit.Page);
    }
}
