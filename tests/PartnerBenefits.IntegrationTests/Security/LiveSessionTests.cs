using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security;

/// <summary>A change in the database counts from the next request of a session on (ASVS 7.4.2, 8.3.2).</summary>
public sealed class LiveSessionTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    [Fact]
    public async Task A_role_that_was_taken_away_counts_for_nothing_on_the_next_request()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var benefit =
            $"/dashboard/partnership/benefits/software/{await portal.EntitlementAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade")}";
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/account/audit")).StatusCode);
        var form = await admin.GetAsync(benefit + "?confirm=keys");

        await ChangeAsync(
            "contoso-partner-admin", people => people.ExecuteUpdateAsync(set => set.SetProperty(u => u.Roles, PartnerRoles.None)));

        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync("/account/audit")).StatusCode);
        var refused = await admin.SubmitAsync(form, "form[action$='handler=GetKeys']", ("Confirmed", "true"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("Contoso Account Admin", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Keys);
    }

    [Fact]
    public async Task A_person_who_was_disabled_is_signed_out_by_the_next_request_and_stays_out()
    {
        using var member = await portal.SignInAsync("contoso-member");
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/dashboard")).StatusCode);

        await ChangeAsync("contoso-member", people => people.ExecuteUpdateAsync(set => set.SetProperty(u => u.IsActive, false)));

        var refused = await member.GetAsync("/dashboard");
        Assert.StartsWith("/signin", new Uri(refused.Location!).AbsolutePath, StringComparison.Ordinal);
        Assert.Contains(refused.Message.Headers.GetValues("Set-Cookie"), c => c.StartsWith("PartnerBenefits=;", StringComparison.Ordinal));
        var again = await member.SubmitAsync("/signin", "form", ("persona", "contoso-member"));
        Assert.Equal("This demo account doesn't exist. Choose one of the accounts below.", Assert.Single(again.Alerts));
    }

    private async Task ChangeAsync(string persona, Func<IQueryable<PortalUser>, Task<int>> change)
    {
        var email = Persona.Find(persona)!.Email;
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        Assert.Equal(1, await portal.ReadAsync(db => change(db.UsersOf(account.Id).Where(u => u.Email == email))));
    }
}
