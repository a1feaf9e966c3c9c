using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Security.Entra;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

/// <summary>Renewing a session is a convenience: whatever becomes of it, the person isn't worse off than without.</summary>
public sealed class SessionRenewalTests : EntraTest
{
    private const int MostRedirects = 3;

    private const string Page = "/support-desk/assignments?search=contoso";

    private static readonly StandInPerson Operator = StandInPeople.Of("support-operator");

    private static readonly SignInRefusal[] AboutThePerson = [SignInRefusal.Disabled, SignInRefusal.StaffWithoutRole, SignInRefusal.Guest];

    public static TheoryData<SignInRefusal> Refusals => [.. Enum.GetValues<SignInRefusal>()];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Whatever_a_renewal_is_refused_for_ends_after_three_redirects_on_a_page(SignInRefusal refusal)
    {
        using var visitor = demo.Visit();
        var page = await ComeToTheLastQuarterAsync(visitor, refusal);
        await CauseAsync(visitor, refusal);
        var before = visitor.Way.Count;

        var shown = refusal == SignInRefusal.NotBegunHere ? await LoseTheBeginningAsync(visitor, page) : await visitor.OpenAsync(page);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.InRange(visitor.Way.Skip(before).Count(answer => answer.Location is not null), 0, MostRedirects);
        Assert.Equal(AboutThePerson.Contains(refusal) ? "/access-denied" : page, shown.Address);
        if (!AboutThePerson.Contains(refusal))
        {
            await AssertGoesOnAsync(visitor, page);
        }
    }

    [Theory]
    [InlineData("login_required")]
    [InlineData("interaction_required")]
    public async Task Entra_is_asked_without_a_question_and_after_a_failed_try_not_again_at_once(string error)
    {
        using var visitor = demo.Visit();
        var page = await ComeToTheLastQuarterAsync(visitor, SignInRefusal.NoAnswer);
        demo.StandIn.NextError = error;

        Assert.Equal(page, (await visitor.OpenAsync(page)).Address);

        var asked = demo.StandIn.Received.Authorize[^1];
        Assert.Equal("none", asked["prompt"]);
        Assert.False(string.IsNullOrEmpty(asked["login_hint"]));
        await AssertGoesOnAsync(visitor, page);
        demo.Portal.Clock.Advance(Session.PauseOfRenewal);
        var before = demo.StandIn.Received.Authorize.Count;
        await visitor.OpenAsync(page);
        Assert.Equal(before + 1, demo.StandIn.Received.Authorize.Count);
    }

    [Fact]
    public async Task While_Entra_is_not_there_the_session_goes_on_to_its_end()
    {
        using var visitor = demo.Visit();
        var page = await ComeToTheLastQuarterAsync(visitor, SignInRefusal.NoAnswer);
        await demo.StandIn.StopAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Portal.GetAsync(page)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await visitor.Portal.GetAsync(page)).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/access-denied")]
    [InlineData("/signout")]
    [InlineData("/no-such-page")]
    public async Task No_page_that_is_open_to_everybody_renews_a_session(string address)
    {
        using var visitor = demo.Visit();
        await ComeToTheLastQuarterAsync(visitor, SignInRefusal.NoAnswer);
        var before = demo.StandIn.Received.Authorize.Count;

        await visitor.OpenAsync(address);

        Assert.Equal(before, demo.StandIn.Received.Authorize.Count);
    }

    [Fact]
    public async Task A_link_on_another_website_renews_no_session()
    {
        using var visitor = demo.Visit();
        var page = await ComeToTheLastQuarterAsync(visitor, SignInRefusal.NoAnswer);
        visitor.Portal.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.OK, (await visitor.Portal.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task Who_asks_to_stay_gets_a_new_session_and_the_page_again()
    {
        using var visitor = demo.Visit();
        var page = await ComeToTheLastQuarterAsync(visitor, SignInRefusal.NoAnswer);

        var shown = await visitor.OpenAsync($"/signin?again=ToStay&returnUrl={Uri.EscapeDataString(page)}");

        Assert.Equal((HttpStatusCode.OK, page), (shown.StatusCode, shown.Address));
        Assert.Equal("none", demo.StandIn.Received.Authorize[^1]["prompt"]);
        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Portal.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task Who_asks_to_stay_and_is_not_known_at_Entra_any_more_is_asked_there()
    {
        using var visitor = demo.Visit();
        var page = await ComeToTheLastQuarterAsync(visitor, SignInRefusal.NoAnswer);
        demo.StandIn.NextError = "login_required";

        var asked = await visitor.OpenAsync($"/signin?again=ToStay&returnUrl={Uri.EscapeDataString(page)}");

        Assert.True(visitor.IsChoice(asked));
        Assert.Equal("login", demo.StandIn.Received.Authorize[^1]["prompt"]);
    }

    private async Task<string> ComeToTheLastQuarterAsync(EntraVisitor visitor, SignInRefusal refusal)
    {
        if (refusal == SignInRefusal.Disabled)
        {
            await visitor.SignInAsync(StandInPeople.Of("contoso-member"), "/my");
            for (var hour = 0; hour < 10; hour++)
            {
                demo.Portal.Clock.Advance(TimeSpan.FromMinutes(46));
                await visitor.Portal.GetAsync("/");
            }

            return "/my";
        }

        await visitor.SignInAsync(Operator, Page);
        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(46));
        return Page;
    }

    private async Task CauseAsync(EntraVisitor visitor, SignInRefusal refusal)
    {
        switch (refusal)
        {
            case SignInRefusal.Disabled:
                await demo.ChangeAsync("contoso-member", user => user.Disable());
                break;
            case SignInRefusal.StaffWithoutRole:
                demo.StandIn.Directory.SetRoles(Operator);
                break;
            case SignInRefusal.Guest:
                demo.StandIn.Directory.Set(Operator with { Acct = "1" });
                break;
            case SignInRefusal.Unusable:
                demo.StandIn.Directory.Set(Operator with { Name = "Opera\u200Etor" });
                break;
            case SignInRefusal.NotTrusted:
                demo.StandIn.Fault = Fault.WrongSignature;
                break;
            case SignInRefusal.Expired:
                demo.StandIn.Fault = Fault.Expired;
                break;
            case SignInRefusal.Cancelled:
                demo.StandIn.NextError = "access_denied";
                break;
            case SignInRefusal.NoAnswer:
                demo.StandIn.NextError = "server_error";
                break;
            case SignInRefusal.PersonalAccount:
                await TurnIntoAsync(visitor, StandInPeople.Consumer);
                break;
            case SignInRefusal.StaffOfAnotherTenant:
                await TurnIntoAsync(visitor, StandInPeople.SelfMadeOperator);
                break;
            case SignInRefusal.NotBegunHere:
                break;
            default:
                // Anybody who is refused, such as somebody else who was invited under the same address.
                await TurnIntoAsync(visitor, StandInPeople.Uninvited);
                break;
        }
    }

    /// <summary>Another person is signed in at Entra, which doesn't know whose session the portal has.</summary>
    private async Task TurnIntoAsync(EntraVisitor visitor, StandInPerson other)
    {
        await demo.Portal.ReadAsync(db => db.Set<Session>().ExecuteUpdateAsync(set => set.SetProperty(s => s.LogoutHint, (string?)null)));
        using var elsewhere = demo.Visit();
        var choice = await visitor.OpenAsync((await elsewhere.Portal.GetAsync("/signin?again=AsAnother")).Location!);
        visitor.StayAtEntra();
        await visitor.ChooseAsync(choice, other);
        visitor.ComeBack();
    }

    private static async Task<Answer> LoseTheBeginningAsync(EntraVisitor visitor, string page)
    {
        var begun = await visitor.Portal.GetAsync(page);
        visitor.Forget("Correlation");
        return await visitor.OpenAsync(begun.Location!);
    }

    private async Task AssertGoesOnAsync(EntraVisitor visitor, string page)
    {
        var before = demo.StandIn.Received.Authorize.Count;
        var again = await visitor.OpenAsync(page);
        Assert.Equal((HttpStatusCode.OK, page), (again.StatusCode, again.Address));
        Assert.Equal(before, demo.StandIn.Received.Authorize.Count);
    }
}
