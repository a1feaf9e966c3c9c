using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

public sealed class NewcomerSignInTests : EntraTest
{
    private static readonly StandInPerson First = StandInPeople.Stranger;

    private static readonly StandInPerson Second =
        First with { ObjectId = Guid.NewGuid(), UserName = "second@unknown.example", Name = "Unknown Second" };

    public static TheoryData<StandInPerson, string> People => new()
    {
        { StandInPeople.Stranger, "Join the partner network" },
        { StandInPeople.Pretender, "Join the partner network" },
        { StandInPeople.Uninvited, "Contoso Consulting has an account here" },
        { StandInPeople.Uninvited with { UserName = "r&d/sales@contoso.example" }, "Contoso Consulting has an account here" },
        { StandInPeople.Uninvited with { Email = "contoso-account-admin@contoso.example" }, "Contoso Consulting has an account here" },
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        demo.StandIn.Directory.Set(Second);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Whoever_is_in_no_account_comes_to_joining_and_is_nobody_s_user(StandInPerson person, string heading)
    {
        demo.StandIn.Directory.Set(person);
        using var visitor = demo.Visit();

        var page = await visitor.SignInAsync(person, "/dashboard");

        Assert.Equal((HttpStatusCode.OK, Newcomers.Page), (page.StatusCode, page.Address));
        Assert.Equal(heading, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains(person.UserName, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.OpenAsync("/account/users")).StatusCode);
        Assert.Null((await demo.StoredAsync("contoso-account-admin")).ObjectId);
    }

    [Fact]
    public async Task Several_first_sign_ins_of_one_person_at_once_make_one_row_and_all_are_in()
    {
        var visitors = Enumerable.Range(0, 4).Select(_ => demo.Visit()).ToList();

        var answers = await Task.WhenAll(visitors.Select(v => Task.Run(() => v.SignInAsync(First, Newcomers.Page))));

        Assert.All(answers, a => Assert.Equal(Newcomers.Page, a.Address));
        Assert.Single(await RowsAsync());
        visitors.ForEach(v => v.Dispose());
    }

    [Fact]
    public async Task A_new_name_and_address_count_from_the_next_sign_in_on()
    {
        using var visitor = demo.Visit();
        await visitor.SignInAsync(First);
        demo.StandIn.Directory.Set(First with { Name = "Married Stranger", UserName = "married@unknown.example" });
        using var again = demo.Visit();

        await again.SignInAsync(First);

        var stored = Assert.Single(await RowsAsync());
        Assert.Equal(("Married Stranger", "married@unknown.example"), (stored.Name, stored.Email.Value));
    }

    [Fact]
    public async Task An_unknown_organisation_joins_and_a_second_person_asks_and_is_let_in()
    {
        using var first = demo.Visit();
        var joined = await first.SubmitAsync(
            await first.SignInAsync(First), Newcomers.JoinForm, ("Organisation", "Unknown Works"), ("Country", "DE"));
        using var second = demo.Visit();
        var asked = await second.SubmitAsync(await second.SignInAsync(Second), Newcomers.AskForm, ("Note", "It's me."));
        var users = await first.OpenAsync("/account/users");
        await first.SubmitAsync(
            await first.OpenAsync(users.Document.QuerySelector("section[aria-labelledby=requests] a.name")!.GetAttribute("href")!),
            "#grant-form");
        using var anew = demo.Visit();

        Assert.Equal("/dashboard", joined.Address);
        Assert.Contains("Unknown Works is now a member of the partner network.", joined.Text, StringComparison.Ordinal);
        Assert.Contains("Your request is waiting for an answer.", asked.Text, StringComparison.Ordinal);
        Assert.Equal("/dashboard", (await second.OpenAsync(Newcomers.Page)).Address);
        Assert.Equal("/dashboard", (await anew.SignInAsync(Second, "/dashboard")).Address);
    }

    [Fact]
    public async Task Two_people_of_one_tenant_who_join_at_once_make_one_account_and_the_other_is_told()
    {
        using var first = demo.Visit();
        using var second = demo.Visit();
        var forms = (First: await first.SignInAsync(First), Second: await second.SignInAsync(Second));

        var answers = await Task.WhenAll(
            Task.Run(() => first.SubmitAsync(forms.First, Newcomers.JoinForm, ("Organisation", "Unknown One"), ("Country", "DE"))),
            Task.Run(() => second.SubmitAsync(forms.Second, Newcomers.JoinForm, ("Organisation", "Unknown Two"), ("Country", "DE"))));

        Assert.Single(answers, a => a.Address == "/dashboard");
        Assert.Equal([AccessRules.TenantIsFree.Refusal], Assert.Single(answers, a => a.Address != "/dashboard").Alerts);
        Assert.Equal(1, await demo.Portal.ReadAsync(db => db.Accounts.CountAsync(a => a.TenantId == First.TenantId)));
    }

    [Fact]
    public async Task The_session_after_joining_is_the_one_that_Entra_knows_and_ends_by()
    {
        using var visitor = demo.Visit();
        await visitor.SubmitAsync(await visitor.SignInAsync(First), Newcomers.JoinForm,
            ("Organisation", "Unknown Works"), ("Country", "DE"));
        var session = await demo.Portal.ReadAsync(db => db.Set<Session>().SingleAsync(s => s.UserId != null));

        var signedOut = await visitor.SignOutAsync();

        Assert.False(string.IsNullOrEmpty(session.ProviderSession));
        Assert.Contains("You are signed out.", signedOut.Text, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(demo.StandIn.Received.Logout[^1]["logout_hint"]));
    }

    [Fact]
    public async Task Who_was_let_in_and_disabled_is_refused_at_the_next_sign_in()
    {
        var newcomer = await demo.Portal.AddNewcomerAsync(DemoOrganisation.Contoso);
        var account = (await demo.Portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await demo.Portal.ReadAsync(async db =>
        {
            var user = new PortalUser(account, newcomer.Name, newcomer.Email, PartnerRoles.None);
            user.Link(newcomer.TenantId, newcomer.ObjectId);
            user.Disable();
            db.Add(user);
            return await db.SaveChangesAsync();
        });
        using var visitor = demo.Visit();

        var refused = await visitor.TypeInAsync(
            await visitor.OpenAsync("/signin"),
            new StandInPerson(newcomer.TenantId, newcomer.ObjectId, newcomer.Email.Value, newcomer.Name));

        Assert.Equal("/access-denied", refused.Address);
        Assert.Contains("Your access is turned off", refused.Text, StringComparison.Ordinal);
    }

    private Task<List<Newcomer>> RowsAsync() =>
        demo.Portal.ReadAsync(
            db => db.Newcomers.AsNoTracking().Where(n => n.TenantId == First.TenantId && n.ObjectId == First.ObjectId).ToListAsync());
}
