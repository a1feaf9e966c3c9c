using Microsoft.EntityFrameworkCore;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>The real way in, and what those who came by it can do.</summary>
public sealed class EntraSignInTests(Chromium chromium) : EntraJourney(chromium)
{
    private static readonly StandInPerson Operator = StandInPeople.Of("support-operator");

    private const int LargestCookies = 4096;

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task An_invited_Account_admin_comes_in_adds_a_person_and_gets_a_key(string locale)
    {
        var visit = await SignInAsync(Admin, locale);
        var benefit = new BenefitPage(visit);
        await Expect(benefit.Heading).ToHaveTextAsync(visit.Labels["Dashboard"]);
        Assert.Equal((Admin.TenantId, Admin.ObjectId), await LinkOfAdminAsync());

        await benefit.ChooseInMenuAsync("User management");
        await benefit.Link("Add user").ClickAsync();
        await new UsersPages(visit).AddAsync("Ada L.", "ada@contoso.example");
        await benefit.OpenOfContosoAsync(FirstAccount.BenefitWithKeys);
        Assert.StartsWith("DEMO-", await benefit.GetFirstKeyAsync(), StringComparison.Ordinal);

        await benefit.ChooseInMenuAsync("Audit trail");
        await Expect(benefit.Main.Locator("tbody strong")).ToHaveTextAsync(
            new[] { "Got license keys", "Added a person", "Signed in for the first time", "Added the account" }
                .Select(a => visit.Labels[a]));
    }

    [Fact]
    public async Task The_portal_asks_for_a_code_with_a_proof_key_and_redeems_it_with_the_proof()
    {
        await SignInAsync(Admin);

        var asked = Assert.Single(StandIn.Received.Authorize);
        Assert.Equal(("code", "S256", "form_post"), (asked["response_type"], asked["code_challenge_method"], asked["response_mode"]));
        Assert.True(Assert.Single(StandIn.Received.Token)["code_verifier"].Length >= 43);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_Support_operator_comes_to_the_support_desk_and_takes_what_an_admin_asked_for(string locale)
    {
        var admin = await SignInAsync(Admin, locale);
        await (await new PeoplePage(admin).OpenAsync("support-onprem")).AssignAsync(Admin.Name, "admin@home.example");

        var desk = new DeskPages(await SignInAsync(Operator, locale));
        await Expect(desk.Heading).ToHaveTextAsync(admin.Labels["Support desk"]);
        await desk.TakeAsync(LivedIn.Support, DemoOrganisation.Contoso);
    }

    [Fact]
    public async Task The_cookies_stay_small_however_many_roles_and_groups_the_token_has()
    {
        var many = Operator with
        {
            Roles = [.. Operator.Roles, .. Enumerable.Range(1, 29).Select(i => $"Role.Of.Something.Else.{i}")],
            Groups = [.. Enumerable.Range(0, 30).Select(_ => Guid.NewGuid())],
        };
        StandIn.Directory.Set(many);

        var visit = await SignInAsync(many);

        var cookies = await visit.Browser.CookiesAsync([Portal.Address.ToString()]);
        Assert.All(cookies, c => Assert.True(c.Name.StartsWith("__Host-", StringComparison.Ordinal) && c.Secure, c.Name));
        var size = cookies.Sum(c => c.Name.Length + c.Value.Length);
        var each = string.Join(", ", cookies.Select(c => $"{c.Name} {c.Value.Length}"));
        TestContext.Current.TestOutputHelper!.WriteLine($"{size} bytes: {each}");
        Assert.InRange(size, 1, LargestCookies - 1);
    }

    [Fact]
    public async Task Without_script_a_button_leads_back_from_the_sign_in()
    {
        var visit = await VisitAsync(how: o => o.JavaScriptEnabled = false);
        var (page, entra) = (new PortalPage(visit), new WhoSignsInPage(visit));
        await visit.GoAsync("/");

        await page.Link("Sign in").ClickAsync();
        await entra.ChooseAsync(Admin);
        await entra.Continue.ClickAsync();

        await Expect(page.Heading).ToHaveTextAsync("Dashboard");
    }

    [Fact]
    public async Task Somebody_signs_in_by_keyboard_alone()
    {
        var visit = await VisitAsync();
        var (page, keyboard) = (new PortalPage(visit), new Keyboard(visit));
        await visit.GoAsync("/");

        await keyboard.SkipToContentAsync();
        await keyboard.ChooseAsync(page.Link("Sign in"));
        await new WhoSignsInPage(visit).Person(Admin).PressAsync("Enter");

        await Expect(page.Heading).ToHaveTextAsync("Dashboard");
        await keyboard.SkipToContentAsync();
    }

    private Task<(Guid?, Guid?)> LinkOfAdminAsync() => Portal.FindAsync(DemoOrganisation.Contoso, async (db, account) =>
    {
        var admin = await db.UsersOf(account).AsNoTracking().SingleAsync(u => u.Name == Admin.Name);
        return (admin.TenantId, admin.ObjectId);
    });
}
