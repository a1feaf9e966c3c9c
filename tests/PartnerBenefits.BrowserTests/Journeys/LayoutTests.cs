using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class LayoutTests(Chromium chromium, OnePortal one) : LookingAround(chromium, one)
{
    [Theory]
    [MemberData(nameof(Places.Names), MemberType = typeof(Places))]
    public async Task Nothing_is_wider_than_the_window(string place)
    {
        foreach (var locale in new[] { Labels.English, Labels.French })
        {
            var page = await OpenAsync(place, locale);
            await Looks.AssertNothingIsTooWideAsync(page);
        }
    }
}
