using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.IntegrationTests.Edits;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.IntegrationTests.AuditTrail;

public sealed class AuditValueTests : PortalTest
{
    private const string Trail = "/account/audit";

    private const string Benefit = "POST /dashboard/partnership/benefits/";

    [Fact]
    public async Task The_trail_says_from_what_to_what_a_name_and_an_address_were_changed_in_both_languages()
    {
        var user = await portal.AddPersonAsync("Nadia K.");
        await EditAsync(user, "Nadia L.", "nadia@contoso.example");
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var english = (await admin.GetAsync(Trail)).Text;
        var french = (await admin.Speaking("fr").GetAsync(Trail)).Text;

        Assert.Contains($"Full name: Nadia K. → Nadia L. E-mail address: {user.Email} → nadia@contoso.example", english,
            StringComparison.Ordinal);
        Assert.Contains("Nadia K. → Nadia L.", french, StringComparison.Ordinal);
        Assert.DoesNotContain("Full name", french, StringComparison.Ordinal);
        Assert.Equal("changed=name+email", (await portal.AuditOfAsync(user)).Single().Detail);
    }

    [Fact]
    public async Task Rows_keep_the_names_of_their_time_until_the_values_are_erased()
    {
        var user = await portal.AddPersonAsync("Ash A.");
        await OlderForm.SendAsync(portal, "contoso-account-admin", StoredPeople.PageOf(user), "#roles-form", ("Roles", "UserAdmin"));
        await EditAsync(user, "Bea B.", user.Email.Value);
        await EditAsync(user, "Cleo C.", user.Email.Value);

        Assert.Equal(["Cleo C.", "Bea B.", "Ash A."], await WhomAsync(user));

        await portal.ExecuteAsync("DELETE FROM AuditValues");
        Assert.All(await WhomAsync(user), name => Assert.Equal("Cleo C.", name));
        Assert.Equal(3, (await portal.AuditOfAsync(user)).Count);
    }

    [Fact]
    public async Task A_row_keeps_the_name_that_its_actor_had()
    {
        var user = await portal.AddPersonAsync("Ash A.", PartnerRoles.AccountAdmin);
        var other = await portal.AddPersonAsync("Other O.");
        using (var ash = await portal.SignedInAsync(user))
        {
            await ash.SubmitAsync(StoredPeople.PageOf(other), "#edit-form", ("Name", "Another O."), ("Email", other.Email.Value));
        }

        await EditAsync(user, "Bea B.", user.Email.Value);
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var rows = (await admin.GetAsync(Trail)).Document.QuerySelectorAll("tbody tr").Select(row => row.Children[2].TextContent.Trim());

        Assert.Equal(["Contoso Account Admin", "Ash A."], rows);
    }

    [Fact]
    public async Task A_row_keeps_the_name_that_a_staff_member_had_before_a_sign_in_brought_another_one()
    {
        using (var staff = await portal.SignInAsync("support-reviewer"))
        {
            await staff.GetAsync("/support-desk/accounts/" + (await portal.AccountAsync(DemoOrganisation.Contoso)).Id);
        }

        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var known = await services.GetRequiredService<PortalDb>().Staff.SingleAsync(
                s => s.Name == "Support Reviewer", TestContext.Current.CancellationToken);
            await new StaffArrival(services.GetRequiredService<PortalDb>(), services.GetRequiredService<UnitOfWork>(), portal.Clock)
                .RunAsync(known.TenantId, known.ObjectId, "Married M.", known.Email, known.Roles, null,
                    TestContext.Current.CancellationToken);
        }

        using var admin = await portal.SignInAsync("contoso-partner-admin");

        Assert.Contains("Network staff · Support Reviewer", (await admin.GetAsync(Trail)).Text, StringComparison.Ordinal);
        Assert.Equal("Support Reviewer → Married M.", await portal.ReadAsync(
            db => db.FormerSignInNames.Select(v => v.Before + " → " + v.After).SingleAsync()));
    }

    [Theory]
    [InlineData(Benefit + "{tab:tab}/{id:guid}?handler=Correct", AuditField.AlternativeEmail, "asha@home.example", "asha@new.example")]
    [InlineData(Benefit + "choices?handler=Split", AuditField.CloudUnits, null, "4")]
    [InlineData(Benefit + "choices?handler=Split", AuditField.OnPremisesUnits, null, "1")]
    [InlineData("POST /dashboard/partnership/offers/{offer}/billing", AuditField.City, "Paris", "Nantes")]
    public async Task What_changes_a_value_keeps_the_value_before_and_after(
        string endpoint, AuditField changed, string? before, string after)
    {
        await (await OlderForms.All[endpoint](portal)).Meanwhile();

        var newest = await portal.ReadAsync(db => db.Set<AuditValue>().AsNoTracking()
            .Where(v => v.Field == changed).OrderByDescending(v => v.EventId).FirstAsync());

        Assert.Equal((before, after), (newest.Before, newest.After));
    }

    [Fact]
    public async Task A_detail_that_is_too_long_is_cut_off_and_the_event_is_stored()
    {
        await portal.ReadAsync(async db =>
        {
            db.Add(new AuditEvent(AuditAction.DeskSearched, Actor.System, null, null, DateTime.UnixEpoch)
            {
                Detail = new string('x', AuditEvent.DetailLength + 57),
            }.With(AuditField.SearchWords, null, new string('y', AuditValue.ValueLength + 1)));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(AuditEvent.DetailLength, await portal.ScalarAsync<long>("SELECT length(Detail) FROM AuditEvents"));
        Assert.Equal(AuditValue.ValueLength, await portal.ScalarAsync<long>("SELECT length(After) FROM AuditValues"));
    }

    private Task EditAsync(PortalUser user, string name, string email) => OlderForm.SendAsync(
        portal, "contoso-account-admin", StoredPeople.PageOf(user), "#edit-form", ("Name", name), ("Email", email));

    private async Task<IEnumerable<string>> WhomAsync(PortalUser user)
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        return [.. (await admin.GetAsync(Trail)).Document.QuerySelectorAll($"tbody a[href='{StoredPeople.PageOf(user)}']")
            .Select(link => link.TextContent)];
    }
}
