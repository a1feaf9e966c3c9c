using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>What was typed is not lost to an ended session, a language switch or the Back button.</summary>
public sealed class TypedTextTests(Chromium chromium) : Journey(chromium)
{
    private const string Admin = "contoso-account-admin";

    private const string Name = "Ada L.";

    private const string Email = "ada@contoso.example";

    [Fact]
    public async Task A_form_that_is_sent_after_the_session_has_ended_is_there_again_and_says_that_nothing_was_sent()
    {
        var (visit, page) = await TypeAsync();
        await page.Role("Partner admin").CheckAsync();
        await EndSessionAsync(visit);

        await page.Button("Add").ClickAsync();
        await Expect(page.Notice).ToContainTextAsync("You were signed out before you sent the form, so nothing was sent.");
        await new SignInPage(visit).ChooseAsync(Admin);

        await Expect(page.Notice.First).ToHaveTextAsync("What you typed is here again. It hasn't been sent yet.");
        await Expect(page.Notice.Last).ToContainTextAsync("You were signed out before you sent the form, so nothing was sent.");
        await AssertTypedAsync(page);
        await Expect(page.Role("Partner admin")).ToBeCheckedAsync();
        await page.Button("Add").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync(Name);
    }

    [Fact]
    public async Task Without_script_the_page_says_that_nothing_was_sent()
    {
        var visit = await VisitAsync(Labels.English, o => o.JavaScriptEnabled = false);
        await visit.SignInAsync(Admin);
        var page = await TypeAsync(visit);
        await EndSessionAsync(visit);

        await page.Button("Add").ClickAsync();
        await new SignInPage(visit).ChooseAsync(Admin);

        await Expect(page.Heading).ToHaveTextAsync("Add user");
        await Expect(page.Notice).ToContainTextAsync("You were signed out before you sent the form, so nothing was sent.");
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_does_not_find_what_was_typed()
    {
        var (visit, page) = await TypeAsync();
        await EndSessionAsync(visit);
        await page.Button("Add").ClickAsync();

        await new SignInPage(visit).ChooseAsync("contoso-user-admin");

        await Expect(page.FullName).ToHaveValueAsync("");
        await AssertNothingIsKeptAsync(visit.Page);
    }

    [Theory]
    [InlineData("Français")]
    [InlineData(null)]
    public async Task A_switch_of_language_or_theme_keeps_what_was_typed(string? language)
    {
        var (visit, page) = await TypeAsync();

        await (language is null ? page.ThemeButton("Dark") : page.LanguageButton(language)).ClickAsync();
        await Expect(language is null ? page.ThemeButton("Light") : page.LanguageButton("English")).ToBeVisibleAsync();

        await Expect(visit.Page.Locator("#name")).ToHaveValueAsync(Name);
        await Expect(visit.Page.Locator("#email")).ToHaveValueAsync(Email);
    }

    [Fact]
    public async Task Going_back_to_a_form_that_was_refused_shows_it_with_what_was_typed()
    {
        var (visit, page) = await TypeAsync("not an address");
        await page.Button("Add").ClickAsync();
        await Expect(page.Alert).ToBeVisibleAsync();
        await page.ChooseInMenuAsync("User management");

        await visit.Page.GoBackAsync();

        await Expect(page.Heading).ToHaveTextAsync("Add user");
        await AssertTypedAsync(page, "not an address");
    }

    [Fact]
    public async Task Going_back_to_a_form_that_was_sent_shows_it_empty()
    {
        var (visit, page) = await TypeAsync();
        await page.Button("Add").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync(Name);

        await visit.Page.GoBackAsync();

        await Expect(page.Heading).ToHaveTextAsync("Add user");
        await Expect(page.FullName).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Going_back_to_a_form_that_was_not_sent_shows_it_with_what_was_typed()
    {
        var (visit, page) = await TypeAsync();
        await page.ChooseInMenuAsync("User management");

        await visit.Page.GoBackAsync();

        await AssertTypedAsync(page);
    }

    [Fact]
    public async Task Signing_out_forgets_what_was_typed_in_every_tab()
    {
        var (visit, page) = await TypeAsync();
        var first = visit.Page;
        await visit.OpenTabAsync();
        await visit.GoAsync("/account/users");
        await page.SignOutButton.ClickAsync();
        await Expect(page.Notice).ToHaveTextAsync("You are signed out.");

        visit.TurnTo(first);
        await Expect(first.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await AssertNothingIsKeptAsync(first);
    }

    private async Task<(Visit Visit, UsersPages Page)> TypeAsync(string email = Email)
    {
        var visit = await SignInAsync(Admin);
        return (visit, await TypeAsync(visit, email));
    }

    private static async Task<UsersPages> TypeAsync(Visit visit, string email = Email)
    {
        var page = new UsersPages(visit);
        await visit.GoAsync("/account/users/add");
        await page.FullName.FillAsync(Name);
        await page.Email.FillAsync(email);
        return page;
    }

    private static async Task AssertTypedAsync(UsersPages page, string email = Email)
    {
        await Expect(page.FullName).ToHaveValueAsync(Name);
        await Expect(page.Email).ToHaveValueAsync(email);
    }

    /// <summary>The tab may hear of it a moment after it shows it.</summary>
    private static Task<IJSHandle> AssertNothingIsKeptAsync(IPage page) =>
        page.WaitForFunctionAsync("() => !Object.keys(sessionStorage).some((key) => key.startsWith('typed'))");

    private static Task EndSessionAsync(Visit visit) => visit.Browser.ClearCookiesAsync(new() { Name = "PartnerBenefits" });
}
