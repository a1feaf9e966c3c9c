using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>The usage-based subscription, which people take for themselves (the guide's step 7a).</summary>
public sealed class AzureCreditTests(Chromium chromium) : Journey(chromium)
{
    private const string Credit = LivedIn.Azure;

    private const string Way = "Go to the Azure portal";

    private const string Me = "Contoso Partner Admin";

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task An_admin_takes_the_credit_is_led_to_its_portal_and_gives_it_back(string locale)
    {
        var visit = await SignInAsync("contoso-partner-admin", locale);
        var tab = new BenefitsTabPage(visit);
        await tab.OpenAsync("cloud");
        await tab.SelectAsync(visit.Labels[Credit]);
        var credit = new PeoplePage(visit);
        await Expect(credit.NoteBefore(Way)).ToBeVisibleAsync();
        await Expect(credit.WayOut(Way)).ToHaveAttributeAsync("href", "https://portal.azure.com");

        await credit.AssignYourself.ClickAsync();
        await Expect(credit.Notice).ToHaveTextAsync(visit.Labels["You are assigned and get an e-mail about it."]);
        await Expect(credit.Assigned).ToHaveTextAsync([Me]);
        await Expect(credit.AssignYourself).ToBeDisabledAsync();

        await credit.RemoveYourself(Credit).ClickAsync();
        await Expect(credit.Assigned).ToHaveCountAsync(0);
        await Expect(credit.AssignYourself).ToBeEnabledAsync();
        await Expect(credit.History).ToHaveCountAsync(2);
    }
}
