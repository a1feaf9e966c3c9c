using System.Net;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

public sealed class RefusedSignInTests : EntraTest
{
    public static TheoryData<StandInPerson, string> People => new()
    {
        { StandInPeople.SelfMadeOperator, "This is not a staff account of the network" },
        { StandInPeople.Consumer, "Use your work account" },
        { StandInPeople.Of("support-operator") with { Roles = [] }, "You have no role in this portal" },
        { StandInPeople.Of("support-operator") with { Roles = ["Owner", "supportoperator"] }, "You have no role in this portal" },
        { StandInPeople.Of("support-operator") with { ObjectId = new Guid("00000000-0000-0000-0000-000000000071"),
            UserName = "no address" }, "Your account has no name or e-mail address that we can use" },
        { StandInPeople.Uninvited with { UserName = "no address" }, "Your account has no name or e-mail address that we can use" },
        { StandInPeople.Stranger with { Name = "" }, "Your account has no name or e-mail address that we can use" },
        { StandInPeople.Of("support-operator") with { ObjectId = new Guid("00000000-0000-0000-0000-000000000072"), Roles = [] },
            "You have no role in this portal" },
    };

    public static TheoryData<Fault, string> Faults => new()
    {
        { Fault.WrongIssuer, "This sign-in can't be trusted" },
        { Fault.WrongAudience, "This sign-in can't be trusted" },
        { Fault.WrongNonce, "This sign-in can't be trusted" },
        { Fault.WrongSignature, "This sign-in can't be trusted" },
        { Fault.Expired, "Your sign-in took too long" },
    };

    [Theory]
    [MemberData(nameof(People))]
    public async Task Whoever_has_no_access_reads_why_and_is_not_in(StandInPerson person, string heading)
    {
        demo.StandIn.Directory.Set(person);
        using var visitor = demo.Visit();

        await AssertRefusedAsync(visitor, await visitor.SignInAsync(person, "/dashboard"), heading);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_token_with_a_fault_leads_to_a_page_that_says_so(Fault fault, string heading)
    {
        using var visitor = demo.Visit();
        demo.StandIn.Fault = fault;

        await AssertRefusedAsync(visitor, await visitor.SignInAsync(StandInPeople.Of("contoso-account-admin"), "/dashboard"), heading);
    }

    [Fact]
    public async Task Who_was_disabled_reads_who_can_help()
    {
        await demo.ChangeAsync("contoso-member", user => user.Disable());
        using var visitor = demo.Visit();

        var refused = await visitor.SignInAsync(StandInPeople.Of("contoso-member"));

        await AssertRefusedAsync(visitor, refused, "Your access is turned off");
        Assert.Contains("Contoso Account Admin, contoso-account-admin@contoso.example", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cancels_reads_that_nobody_was_signed_in()
    {
        using var visitor = demo.Visit();

        await AssertRefusedAsync(visitor, await visitor.CancelAsync(await visitor.OpenAsync("/signin")), "You are not signed in");
    }

    [Fact]
    public async Task An_answer_to_nobodys_question_reads_as_not_begun_here()
    {
        using var visitor = demo.Visit();

        var forged = await visitor.Portal.PostAsync("/signin-oidc", [new("code", "x"), new("state", "x")]);

        Assert.Equal("/access-denied", forged.Location);
        await AssertRefusedAsync(visitor, await visitor.OpenAsync("/access-denied"), "This sign-in did not start here");
    }

    [Fact]
    public async Task When_Entra_is_not_there_the_way_in_says_so()
    {
        using var portal = new Portal().InEntra(demo.StandIn).With("AzureAd:Instance", "https://localhost:1/");
        using var visitor = EntraVisitor.Of(portal, demo.StandIn);

        var refused = await visitor.OpenAsync("/signin");

        Assert.Equal(("/access-denied", HttpStatusCode.OK), (refused.Address, refused.StatusCode));
        Assert.Contains("The sign-in service can't be reached", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_a_stranger_nothing_of_any_account_and_stays_what_it_was_when_it_is_opened_anew()
    {
        using var visitor = demo.Visit();
        using var stranger = demo.Visit();
        await demo.ChangeAsync("contoso-member", user => user.Disable());
        var refused = await visitor.SignInAsync(StandInPeople.Of("contoso-member"));

        Assert.Equal(refused.Text, (await visitor.OpenAsync("/access-denied")).Text);
        Assert.DoesNotContain("@", (await stranger.OpenAsync("/access-denied")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_person_was_told_is_gone_when_the_next_one_signs_in_at_that_browser()
    {
        using var visitor = demo.Visit();
        await demo.ChangeAsync("contoso-member", user => user.Disable());
        var refused = await visitor.SignInAsync(StandInPeople.Of("contoso-member"));
        Assert.Equal("no-store", refused.Message.Headers.CacheControl!.ToString());
        Assert.Contains("contoso-member@contoso.example", refused.Text, StringComparison.Ordinal);

        var choice = await visitor.OpenAsync("/signin?again=AsAnother");
        await visitor.ChooseAsync(choice, StandInPeople.Of("wingtip-partner-admin"));

        var page = await visitor.OpenAsync("/access-denied");
        Assert.Contains("No sign-in was refused", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@contoso.example", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_in_the_log_by_ids_and_without_an_address()
    {
        using var visitor = demo.Visit();

        await visitor.SignInAsync(StandInPeople.Consumer);

        Assert.Contains($"Sign-in refused, PersonalAccount: tenant {StandInPeople.Consumer.TenantId}", demo.Portal.Log.Everything,
            StringComparison.Ordinal);
        Assert.DoesNotContain("somebody@", demo.Portal.Log.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_can_be_chosen_although_Entra_knows_this_one()
    {
        using var visitor = demo.Visit();
        var refused = await visitor.SignInAsync(StandInPeople.Consumer);
        var other = refused.Document.QuerySelectorAll("main a.btn")
            .First(a => a.TextContent.Contains("another account", StringComparison.Ordinal));

        var choice = await visitor.OpenAsync(other.GetAttribute("href")!);

        Assert.True(visitor.IsChoice(choice));
        Assert.Equal("/dashboard", (await visitor.ChooseAsync(choice, StandInPeople.Of("contoso-member"))).Address);
    }

    private static async Task AssertRefusedAsync(EntraVisitor visitor, Answer refused, string heading)
    {
        Assert.Equal(("/access-denied", HttpStatusCode.OK), (refused.Address, refused.StatusCode));
        Assert.Equal(heading, refused.Document.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(refused.Document.QuerySelectorAll("main a.btn-primary"));
        Assert.StartsWith("/signin",
            (await visitor.Portal.GetAsync("/dashboard")).Location!.Replace("https://localhost", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }
}
