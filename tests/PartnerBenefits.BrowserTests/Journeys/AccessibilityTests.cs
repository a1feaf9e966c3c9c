using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class AccessibilityTests(Chromium chromium, OnePortal one) : LookingAround(chromium, one)
{
    [Theory]
    [MemberData(nameof(Places.Names), MemberType = typeof(Places))]
    public async Task No_rule_of_accessibility_is_broken_and_nothing_is_wider_than_the_window(string place) =>
        await Looks.AssertAccessibleAsync(await OpenAsync(place));
}
