using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>A person makes a calendar address, reads it as a program would, and revokes it.</summary>
public sealed class CalendarTests(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task An_address_is_made_read_and_revoked(string locale)
    {
        var visit = await SignInAsync("contoso-member", locale);
        var page = new PortalPage(visit);
        await visit.GoAsync("/my");

        await page.Button("Create a calendar address").ClickAsync();
        await Expect(page.Notice).ToContainTextAsync(
            visit.Labels["This is your calendar address. Copy it now, because it won't be shown again."]);
        var address = new Uri(await visit.Page.Locator("#calendar-address").InnerTextAsync()).AbsolutePath;
        var calendar = await visit.Page.APIRequest.GetAsync(address);
        Assert.Contains("BEGIN:VEVENT", await calendar.TextAsync(), StringComparison.Ordinal);

        await visit.GoAsync("/my");
        await Expect(visit.Page.Locator("#calendar-address")).ToHaveCountAsync(0);
        await page.Button("Revoke the address").ClickAsync();
        await Expect(page.Notice).ToHaveTextAsync(visit.Labels["The calendar address was revoked. It no longer works."]);
        Assert.Equal(404, (await visit.Page.APIRequest.GetAsync(address)).Status);
    }
}
