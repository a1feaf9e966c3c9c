using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>License keys are for who has proved lately that it is they: by default, in the last 30 minutes.</summary>
public sealed class EntraKeysTests(Chromium chromium) : EntraJourney(chromium)
{
    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Who_signed_in_too_long_ago_signs_in_once_more_and_gets_the_key_on_the_same_page(string locale)
    {
        var visit = await SignInBeforeAsync(TimeSpan.FromMinutes(31), locale);
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync(FirstAccount.BenefitWithKeys);
        var address = visit.Page.Url;
        await Expect(benefit.GetKeys).ToHaveCountAsync(0);
        await Looks.AssertAccessibleAsync(visit.Page);

        await SignInOnceMoreAsync(visit, benefit);

        Assert.Equal(address, visit.Page.Url);
        Assert.StartsWith("DEMO-", await benefit.GetFirstKeyAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_page_that_stayed_open_too_long_says_so_once_and_shows_the_way(string locale)
    {
        var visit = await SignInBeforeAsync(TimeSpan.FromMinutes(20), locale);
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync(FirstAccount.BenefitWithKeys);
        await benefit.AskForFirstKeyAsync();
        ((ShiftedClock)Portal.Clock).Shift = TimeSpan.FromMinutes(11);

        await benefit.GetKeys.ClickAsync();

        var why = visit.Labels["You signed in too long ago to see license keys. Sign in again, then choose Get keys."];
        await Expect(benefit.Main.GetByText(why)).ToHaveCountAsync(1);
        await Expect(benefit.Alert).ToContainTextAsync(why);
        await Expect(benefit.Keys).ToHaveCountAsync(0);
        await SignInOnceMoreAsync(visit, benefit);
        await benefit.GetFirstKeyAsync();
    }

    [Fact]
    public async Task Where_Entra_does_not_say_when_somebody_signed_in_no_further_sign_in_is_offered()
    {
        StandIn.LeavesOutAuthTime = true;

        var benefit = await new BenefitPage(await SignInAsync(Admin)).OpenOfContosoAsync(FirstAccount.BenefitWithKeys);

        await Expect(benefit.GetKeys).ToBeDisabledAsync();
        await Expect(benefit.GetKeys).ToHaveAccessibleDescriptionAsync(new Regex("the sign-in needs the claim auth_time"));
        await Expect(benefit.SignInOnceMore).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_form_in_another_tab_is_still_good_after_signing_in_once_more()
    {
        var visit = await SignInBeforeAsync(TimeSpan.FromMinutes(31), Labels.English);
        var benefit = await new BenefitPage(visit).OpenOfContosoAsync(FirstAccount.BenefitWithKeys);
        var first = visit.Page;
        var second = await visit.OpenTabAsync();
        var adding = new UsersPages(visit);
        await visit.GoAsync("/account/users/add");
        visit.TurnTo(first);
        await SignInOnceMoreAsync(visit, benefit);

        visit.TurnTo(second);
        await adding.AddAsync("Ada L.", "ada@contoso.example");
    }

    private async Task<Visit> SignInBeforeAsync(TimeSpan ago, string locale)
    {
        StandIn.Clock = new ShiftedClock { Shift = -ago };
        var visit = await SignInAsync(Admin, locale);
        StandIn.Clock = TimeProvider.System;
        return visit;
    }

    // The stand-in knows the person, and asks all the same.
    private async Task SignInOnceMoreAsync(Visit visit, BenefitPage benefit)
    {
        await benefit.SignInOnceMore.ClickAsync();
        await new WhoSignsInPage(visit).ChooseAsync(Admin);
        await Expect(benefit.GetKeys).ToBeEnabledAsync();
        Assert.Equal("login", StandIn.Received.Authorize[^1]["prompt"]);
    }
}
