using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>How a sign-in ends, by its person's own hand or by another's.</summary>
public sealed class EntraSessionTests(Chromium chromium) : EntraJourney(chromium)
{
    private static readonly StandInPerson Operator = StandInPeople.Of("support-operator");

    private static readonly StandInPerson PartnerAdmin = StandInPeople.Of("contoso-partner-admin");

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Signing_out_ends_the_session_on_both_sides_and_in_every_tab(string locale)
    {
        var visit = await SignInAsync(Admin, locale);
        var (page, entra, first) = (new PortalPage(visit), new WhoSignsInPage(visit), visit.Page);
        var second = await visit.OpenTabAsync();
        await visit.GoAsync("/account/users");
        visit.TurnTo(first);

        await page.SignOutButton.ClickAsync();
        await Expect(page.Notice).ToHaveTextAsync(visit.Labels["You are signed out."]);
        await first.GoBackAsync();
        // Entra led to that page, so the browser takes it for the wish of another website.
        await Expect(page.Heading).ToHaveTextAsync(visit.Labels["Sign in"]);
        visit.TurnTo(second);
        await page.MenuLink("Membership").ClickAsync();
        await Expect(entra.Heading).ToBeVisibleAsync();

        await entra.ChooseAsync(Admin);
        await Expect(page.Heading).ToHaveTextAsync(visit.Labels["Membership"]);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Who_is_disabled_reads_with_the_next_click_who_can_help(string locale)
    {
        var manager = await SignInAsync(Admin, locale);
        await AddAsync(manager, PartnerAdmin);
        var visit = await SignInAsync(PartnerAdmin, locale);

        await new UsersPages(manager).DisableAsync(PartnerAdmin.Name);
        await new PortalPage(visit).MenuLink("Membership").ClickAsync();

        var page = new RefusedPage(visit);
        await page.ExpectAsync("Your access is turned off");
        await page.ExpectHelperAsync(Admin);
    }

    [Fact]
    public async Task Who_loses_a_role_reads_with_the_next_click_who_can_help()
    {
        var manager = await SignInAsync(Admin);
        await AddAsync(manager, PartnerAdmin);
        await new UsersPages(manager).GiveAsync("Partner admin");
        var visit = await SignInAsync(PartnerAdmin);
        var page = new PortalPage(visit);
        await Expect(page.MenuLink("Audit trail")).ToBeVisibleAsync();

        await new UsersPages(manager).TakeAwayAsync("Partner admin");
        visit.Watch.Expect(403);
        await page.MenuLink("Audit trail").ClickAsync();

        await Expect(page.Heading).ToHaveTextAsync("You don't have permission to do this");
        await Expect(page.Alert).ToContainTextAsync($"{Admin.Name}, {Admin.Email}");
    }

    [Fact]
    public async Task A_staff_role_that_is_gone_at_a_sign_in_elsewhere_is_gone_here_too()
    {
        var here = await SignInAsync(Operator);
        StandIn.Directory.SetRoles(Operator);

        var elsewhere = await VisitAsync();
        await elsewhere.GoAsync("/signin");
        await new WhoSignsInPage(elsewhere).ChooseAsync(Operator);
        await new RefusedPage(elsewhere).ExpectAsync("You have no role in this portal");

        await new PortalPage(here).MenuLink("Activations").ClickAsync();
        await new RefusedPage(here).ExpectAsync("You have no role in this portal");
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Whoever_stays_signed_in_gets_a_new_session_without_a_question_and_the_page_as_it_was(string locale)
    {
        var visit = await SignInAsync(Operator, locale);
        ((ShiftedClock)Portal.Clock).Shift = TimeSpan.FromMinutes(59);
        StandIn.NextError = "login_required";
        await visit.GoAsync("/my");
        await visit.Page.Locator("#my-theme").SelectOptionAsync("Dark");
        var alert = visit.Page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync(visit.Labels["Your session ends in less than two minutes. To go on, stay signed in."]);

        await alert.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(alert).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#my-theme")).ToHaveValueAsync("Dark");
        Assert.EndsWith("/my", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("none", StandIn.Received.Authorize[^1]["prompt"]);
    }

    [Fact]
    public async Task Whoever_gives_a_role_too_long_after_signing_in_signs_in_once_more_and_the_form_is_as_it_was()
    {
        StandIn.Clock = new ShiftedClock { Shift = -TimeSpan.FromMinutes(31) };
        var visit = await SignInAsync(Admin);
        StandIn.Clock = TimeProvider.System;
        var page = new UsersPages(visit);
        await visit.GoAsync("/account/users/add");
        await page.FullName.FillAsync(PartnerAdmin.Name);
        await page.Email.FillAsync(PartnerAdmin.UserName);
        await page.Role("Partner admin").CheckAsync();

        await page.Button("Add").ClickAsync();
        await Expect(page.Alert).ToContainTextAsync("you signed in too long ago to give access to somebody.");
        await page.Link("Sign in again").ClickAsync();
        await new WhoSignsInPage(visit).ChooseAsync(Admin);

        await Expect(page.FullName).ToHaveValueAsync(PartnerAdmin.Name);
        await Expect(page.Role("Partner admin")).ToBeCheckedAsync();
        await page.Button("Add").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync(PartnerAdmin.Name);
    }

    [Fact]
    public async Task A_list_that_is_changed_after_the_session_has_ended_leads_to_signing_in()
    {
        var visit = await SignInAsync(Admin);
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync(FirstAccount.BenefitWithKeys);
        var first = visit.Page;
        await visit.OpenTabAsync();
        await visit.GoAsync("/dashboard");
        await benefit.SignOutButton.ClickAsync();
        await Expect(benefit.Notice).ToBeVisibleAsync();
        visit.TurnTo(first);
        visit.Watch.Expect(401);

        await benefit.OperatingSystem.SelectOptionAsync("Windows, 32-bit");

        await new WhoSignsInPage(visit).ChooseAsync(Admin);
        await Expect(benefit.GetKeys).ToBeVisibleAsync();
    }

    private static async Task AddAsync(Visit manager, StandInPerson person)
    {
        await manager.GoAsync("/account/users/add");
        await new UsersPages(manager).AddAsync(person.Name, person.UserName);
    }
}
