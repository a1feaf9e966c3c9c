using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Joining;

public sealed class JoinNetworkTests : PortalTest
{
    [Theory]
    [InlineData("en", Language.En, "is now a member of the partner network. Its partner ID is ")]
    [InlineData("fr", Language.Fr, "est maintenant membre du réseau de partenaires. Son ID partenaire est ")]
    public async Task An_organisation_joins_as_a_Network_member_for_a_year_and_who_did_it_is_its_Account_admin(
        string speaks, Language language, string says)
    {
        using var newcomer = await portal.SignInAsync("newcomer");
        newcomer.Speaking(speaks);

        var joined =
            await newcomer.SubmitAsync(Newcomers.Page, Newcomers.JoinForm, ("Organisation", "  Litware Studio "), ("Country", "FR"));
        var dashboard = await newcomer.GetAsync("/dashboard");

        var account = await LitwareAsync();
        Assert.Equal((HttpStatusCode.Redirect, "/dashboard"), (joined.StatusCode, joined.Location));
        Assert.Equal(("Litware Studio", "FR", language, DemoOrganisation.Litware.TenantId),
            (account.Name, account.Country, account.Language, account.TenantId));
        Assert.Matches("^[1-9][0-9]{6}$", account.PartnerId);
        Assert.Contains($"Litware Studio {says}{account.PartnerId}.", dashboard.Text, StringComparison.Ordinal);
        var membership = await portal.ReadAsync(db => db.MembershipOf(account.Id).SingleAsync());
        Assert.Equal((MembershipLevel.Network, new DateOnly(2026, 11, 22), new DateOnly(2027, 11, 21)),
            (membership.Level, membership.JoinedOn, membership.LastUsableDay));
        var admin = await portal.ReadAsync(db => db.UsersOf(account.Id).SingleAsync());
        var persona = Persona.Find("newcomer")!;
        Assert.Equal((persona.Name, persona.Email, PartnerRoles.AccountAdmin), (admin.Name, admin.Email, admin.Roles));
        Assert.Equal((persona.TenantId, persona.ObjectId), (admin.TenantId, admin.ObjectId));
        var told = await portal.ReadAsync(db => db.AuditOf(account.Id).SingleAsync());
        Assert.Equal((AuditAction.AccountJoined, ActorKind.Newcomer, admin.Id), (told.Action, told.ActorKind, told.UserId));
    }

    [Theory]
    [InlineData("", "FR", "Enter the name of your organisation.")]
    [InlineData(" \t", "FR", "Enter the name of your organisation.")]
    [InlineData("Litware\ue000Studio", "FR", "Enter the name on one line, without invisible characters.")]
    [InlineData("Litware", "", "Choose the country of your organisation.")]
    [InlineData("Litware", "ZZ", "Choose a country from the list.")]
    [InlineData("Litware", "fr", "Choose a country from the list.")]
    [InlineData("Litware", "XK", "Choose a country from the list.")]
    public async Task What_is_missing_or_wrong_is_said_at_its_field_and_what_was_typed_stays(
        string organisation, string country, string says)
    {
        using var newcomer = await portal.SignInAsync("newcomer");

        var refused = await newcomer.SubmitAsync(Newcomers.Page, Newcomers.JoinForm, ("Organisation", organisation), ("Country", country));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(says,
            Assert.Single(refused.Document.QuerySelectorAll(".field-error"), e => e.TextContent.Trim().Length > 0).TextContent.Trim());
        Assert.Equal(organisation, refused.Document.QuerySelector("#organisation")!.GetAttribute("value"));
        Assert.Equal(country == "FR" ? "FR" : null, refused.Document.QuerySelector("#country option[selected]")?.GetAttribute("value"));
        Assert.False(await portal.ReadAsync(db => db.Accounts.AnyAsync(a => a.TenantId == DemoOrganisation.Litware.TenantId)));
    }

    [Fact]
    public async Task A_name_longer_than_is_kept_is_refused()
    {
        using var newcomer = await portal.SignInAsync("newcomer");

        var refused = await newcomer.SubmitAsync(
            Newcomers.Page, Newcomers.JoinForm, ("Organisation", new string('a', PartnerAccount.NameLength + 1)), ("Country", "FR"));

        Assert.Contains("Enter a name of at most 200 characters.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joining_ends_no_later_than_the_sign_in_would_have_and_its_hint_goes_on()
    {
        using var newcomer = await portal.SignInAsync("newcomer");
        var before = await portal.ReadAsync(db => db.Set<Session>().AsNoTracking().SingleAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(20));

        await newcomer.SubmitAsync(Newcomers.Page, Newcomers.JoinForm, ("Organisation", "Litware"), ("Country", "FR"));

        var sessions = await portal.ReadAsync(db => db.Set<Session>().AsNoTracking().ToListAsync());
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var (old, after) = (Assert.Single(sessions, s => s.NewcomerId is not null), Assert.Single(sessions, s => s.UserId is not null));
        Assert.Equal((before.EndsAt, before.AuthenticatedAt), (after.EndsAt, after.AuthenticatedAt));
        Assert.Equal(now.AddSeconds(30), old.EndsAt);
    }

    [Fact]
    public async Task Who_has_an_account_by_now_goes_on_to_the_dashboard_by_an_older_form_too()
    {
        using var newcomer = await portal.SignInAsync("newcomer");
        var (tab, otherTab) = (await newcomer.GetAsync(Newcomers.Page), await newcomer.GetAsync(Newcomers.Page));

        var first = await newcomer.SubmitAsync(tab, Newcomers.JoinForm, ("Organisation", "Litware"), ("Country", "FR"));
        var second = await newcomer.SubmitAsync(otherTab, Newcomers.JoinForm, ("Organisation", "Litware Studio"), ("Country", "CA"));

        Assert.Equal(("/dashboard", "/dashboard"), (first.Location, second.Location));
        Assert.Equal("Litware", (await LitwareAsync()).Name);
        Assert.Equal("/dashboard", (await newcomer.GetAsync(Newcomers.Page)).Location);
    }

    [Theory]
    [InlineData("contoso-account-admin")]
    [InlineData("support-operator")]
    public async Task People_with_an_account_are_led_from_joining_to_where_they_belong(string persona)
    {
        using var visitor = await portal.SignInAsync(persona);

        Assert.Equal("/dashboard", (await visitor.GetAsync(Newcomers.Page)).Location);
    }

    [Fact]
    public async Task Signing_in_again_finds_the_account_that_was_made()
    {
        using var newcomer = await portal.SignInAsync("newcomer");
        await newcomer.SubmitAsync(Newcomers.Page, Newcomers.JoinForm, ("Organisation", "Litware"), ("Country", "FR"));
        using var later = await portal.SignInAsync("newcomer");

        Assert.Contains("Litware", (await later.GetAsync("/dashboard")).Document.QuerySelector("header.top")!.TextContent,
            StringComparison.Ordinal);
    }

    private Task<PartnerAccount> LitwareAsync() =>
        portal.ReadAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.TenantId == DemoOrganisation.Litware.TenantId));
}
