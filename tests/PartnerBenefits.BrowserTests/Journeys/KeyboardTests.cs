using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class KeyboardTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_key_is_got_and_a_download_chosen_by_keyboard_alone()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var keyboard = new Keyboard(visit);
        var tab = new BenefitsTabPage(visit);
        var benefit = new BenefitPage(visit);
        await keyboard.ChooseAsync(tab.MenuLink("Benefits"));
        await Expect(tab.Tab("Software")).ToHaveAttributeAsync("aria-current", "page");

        await keyboard.SkipToContentAsync();
        await keyboard.ChooseAsync(tab.Product("Windows 10 Professional or Enterprise (upgrade only)"));
        await Expect(benefit.GetKeys).ToBeVisibleAsync();
        await keyboard.SkipToContentAsync();
        await keyboard.ChooseAsync(benefit.GetKeys);
        await Expect(benefit.Confirmation).ToBeVisibleAsync();
        await keyboard.SkipToContentAsync();
        await keyboard.ChooseAsync(benefit.GetKeys);
        await Expect(benefit.Keys).ToHaveCountAsync(1);

        await keyboard.SkipToContentAsync();
        await keyboard.TabToAsync(benefit.OperatingSystem);
        var before = await benefit.Downloads.First.GetAttributeAsync("href");
        await keyboard.PressAsync("ArrowDown");
        await Expect(benefit.Downloads.First).Not.ToHaveAttributeAsync("href", before!);
        await Expect(benefit.OperatingSystem).ToBeFocusedAsync();
        await keyboard.TabToAsync(benefit.Downloads.First);
    }
    [Fact]
    public async Task A_user_is_assigned_and_removed_by_keyboard_alone()
    {
        var visit = await SignInAsync("contoso-partner-admin");
        var keyboard = new Keyboard(visit);
        var seats = await new PeoplePage(visit).OpenAsync("vs-professional");

        await keyboard.SkipToContentAsync();
        await keyboard.TabToAsync(seats.User);
        await visit.Page.Keyboard.TypeAsync("Asha");
        await keyboard.ChooseAsync(seats.AssignUser);
        await Expect(seats.Assigned).ToHaveTextAsync(["Asha D."]);

        await keyboard.SkipToContentAsync();
        await keyboard.ChooseAsync(seats.Remove("Asha D.", LivedIn.VisualStudio));
        await Expect(seats.Assigned).ToHaveCountAsync(0);
    }
}
