using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Who isn't let in comes to a page that helps.</summary>
public sealed class EntraRefusalTests(Chromium chromium, OneEntraPortal one) : Journey(chromium), IClassFixture<OneEntraPortal>
{
    private static readonly StandInPerson Admin = StandInPeople.Of(FirstAccount.Admin);

    protected override Portal Portal => one.Portal;

    protected override bool IsTraced => false;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Refusals.Names), MemberType = typeof(Refusals))]
    public async Task Whoever_is_refused_reads_why_and_who_can_help_whatever_they_look_with_and_is_not_signed_in(string name)
    {
        foreach (var locale in new[] { Labels.English, Labels.French })
        {
            var refusal = Refusals.Of(name);
            var visit = await VisitAsync(locale);
            var page = await refusal.ComeToAsync(visit, one.StandIn);

            await page.ExpectAsync(refusal.Heading);
            await Expect(refusal.IsOfTheWay ? page.TryAgain : page.AsAnother).ToBeVisibleAsync();
            if (refusal.IsHelped)
            {
                await page.ExpectHelperAsync(Admin);
            }

            await Looks.AssertAccessibleAsync(visit.Page);
        }
    }

    [Fact]
    public async Task Another_account_can_be_chosen_although_the_first_is_signed_in_at_Entra()
    {
        var visit = await VisitAsync();
        var page = await Refusals.Of("personal account").ComeToAsync(visit, one.StandIn);

        await page.AsAnother.ClickAsync();
        await new WhoSignsInPage(visit).ChooseAsync(Admin);

        await Expect(page.Heading).ToHaveTextAsync("Dashboard");
        Assert.Equal("select_account", one.StandIn.Received.Authorize[^1]["prompt"]);
    }

    [Fact]
    public async Task Who_tries_again_after_a_fault_of_the_way_comes_in()
    {
        var visit = await VisitAsync();
        var page = await Refusals.Of("too late").ComeToAsync(visit, one.StandIn);

        await page.TryAgain.ClickAsync();

        await Expect(page.Heading).ToHaveTextAsync("Dashboard");
    }

    [Fact]
    public async Task A_refused_person_finds_who_can_help_and_the_way_on_by_keyboard_alone()
    {
        var visit = await VisitAsync();
        var (page, keyboard) = (await Refusals.Of("disabled").ComeToAsync(visit, one.StandIn), new Keyboard(visit));

        await keyboard.SkipToContentAsync();
        await keyboard.TabToAsync(page.Helper(Admin));
        await keyboard.ChooseAsync(page.AsAnother);

        await Expect(new WhoSignsInPage(visit).Heading).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_a_refused_person_reads_the_same()
    {
        var visit = await VisitAsync(how: o => o.JavaScriptEnabled = false);
        var entra = new WhoSignsInPage(visit);
        await visit.GoAsync("/signin");
        await entra.ChooseAsync(StandInPeople.Of(FirstAccount.Disabled));
        await entra.Continue.ClickAsync();

        var page = new RefusedPage(visit);
        await page.ExpectAsync(Refusals.Of("disabled").Heading);
        await page.ExpectHelperAsync(Admin);
        await page.AsAnother.ClickAsync();
        await Expect(entra.Heading).ToBeVisibleAsync();
    }
}
