using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class GrantAccessTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private const string Grant = "#grant-form";
    private const string Refuse = "#refuse-form";

    [Fact]
    public async Task Granting_access_adds_a_person_with_tenant_object_id_and_the_roles_that_are_ticked()
    {
        var (newcomer, request) = await AskedAsync("Grace G.", "For the \"site\" <b>team</b>");
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var users = await admin.GetAsync("/account/users");
        var page = await admin.GetAsync(Newcomers.PageOf(request));
        var granted = await admin.PostAsync(
            Newcomers.PageOf(request) + "?handler=Grant",
            [.. Answer.Fill(page.Document.QuerySelector(Grant)!), new("Roles", "PartnerAdmin"), new("Roles", "UserAdmin")]);
        var after = await admin.GetAsync(granted.Location!);

        Assert.Contains("Grace G.", users.Document.QuerySelector("section[aria-labelledby=requests]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("For the \"site\" <b>team</b>", page.Text, StringComparison.Ordinal);
        Assert.Equal("/account/users", granted.Location);
        Assert.Contains("The person now has access and gets an invitation by e-mail.", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Grace G.", after.Document.QuerySelector("section[aria-labelledby=requests]")?.TextContent ?? "",
            StringComparison.Ordinal);
        var user = (await portal.FindUserAsync(newcomer))!;
        Assert.Equal(("Grace G.", newcomer.Email, PartnerRoles.PartnerAdmin | PartnerRoles.UserAdmin, true),
            (user.Name, user.Email, user.Roles, user.IsActive));
        Assert.Equal(MailKind.Invitation, Assert.Single(await portal.MailToAsync(user)).Kind);
        var told = Assert.Single(await portal.AuditOfAsync(user));
        Assert.Equal((AuditAction.AccessGranted, "roles=PartnerAdmin+UserAdmin"), (told.Action, told.Detail));
        Assert.True((await portal.FindRequestAsync(request)).IsGranted);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("UserAdmin", true)]
    [InlineData("PartnerAdmin", false)]
    [InlineData("AccountAdmin", false)]
    public async Task A_User_admin_lets_in_Members_and_User_admins_only(string role, bool isAllowed)
    {
        var (newcomer, request) = await AskedAsync("Una U.");
        using var admin = await portal.SignInAsync("contoso-user-admin");
        var page = await admin.GetAsync(Newcomers.PageOf(request));

        var answer = await admin.SubmitAsync(page, Grant, role.Length > 0 ? [("Roles", role)] : []);

        Assert.True(page.Document.QuerySelector("#role-AccountAdmin")!.HasAttribute("disabled"));
        Assert.Equal(isAllowed, await portal.FindUserAsync(newcomer) is not null);
        Assert.Equal(isAllowed ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(!isAllowed, answer.Body.Contains(UserRules.RoleIsYoursToGive.Refusal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_sent_twice_lets_in_one_person_and_is_answered_alike()
    {
        var (_, request) = await AskedAsync("Twice T.");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var form = await admin.GetAsync(Newcomers.PageOf(request));

        var first = await admin.SubmitAsync(form, Grant);
        var second = await admin.SubmitAsync(form, Grant);

        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.StatusCode, second.Location));
        Assert.Equal(1, await portal.ReadAsync(db => db.UsersOf(request.AccountId).CountAsync(u => u.Name == "Twice T.")));
    }

    [Fact]
    public async Task An_address_that_somebody_has_keeps_the_person_out_and_it_is_said_why()
    {
        var (newcomer, request) = await AskedAsync("Ed E.");
        var user = await portal.AddPersonAsync("Ed already");
        await portal.ReadAsync(async db =>
        {
            (await db.UsersOf(user.AccountId).SingleAsync(u => u.Id == user.Id)).Rename(user.Name, newcomer.Email);
            return await db.SaveChangesAsync();
        });
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var refused = await admin.SubmitAsync(Newcomers.PageOf(request), Grant);

        Assert.Equal([AccessRules.IsNobodyYet.Refusal], refused.Alerts);
        Assert.Contains("This is Ed already of your list", refused.Text, StringComparison.Ordinal);
        Assert.Null((await portal.FindRequestAsync(request)).AnsweredAt);
        Assert.Equal("/account/users", (await admin.SubmitAsync(Newcomers.PageOf(request), Refuse)).Location);
    }

    [Fact]
    public async Task A_person_who_can_not_grant_access_and_another_account_see_no_request()
    {
        var (_, request) = await AskedAsync("Seen S.");
        using var partnerAdmin = await portal.SignInAsync("contoso-partner-admin");
        using var stranger = await portal.SignInAsync("fabrikam-account-admin");

        Assert.DoesNotContain("Seen S.", (await partnerAdmin.GetAsync("/account/users")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await partnerAdmin.GetAsync(Newcomers.PageOf(request))).StatusCode);
        Assert.DoesNotContain("Seen S.", (await stranger.GetAsync("/account/users")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Newcomers.PageOf(request))).StatusCode);
    }

    private async Task<(Newcomer Newcomer, AccessRequest Request)> AskedAsync(string name, string note = "")
    {
        var newcomer = await portal.AddNewcomerAsync(DemoOrganisation.Contoso, name);
        return (newcomer, await portal.AskAsync(newcomer, note));
    }
}
