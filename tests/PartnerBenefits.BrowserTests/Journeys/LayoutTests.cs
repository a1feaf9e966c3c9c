using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class LayoutTests(Chromium chromium, OnePortal one) : LookingAround(chromium, one)
{
    [Theory]
    [MemberData(nameof(Places.Names), MemberType = typeof(Places))]
    public async Task In_French_nothing_is_wider_than_the_window(string place) =>
        await Looks.AssertNothingIsTooWideAsync(await OpenAsync(place, Labels.French));
}
