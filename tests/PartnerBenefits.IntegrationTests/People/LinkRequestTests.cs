using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class LinkRequestTests : PortalTest
{
    private const string Link = ".link-form";

    [Fact]
    public async Task Somebody_who_was_added_under_another_address_is_offered_and_keeps_roles_and_seats()
    {
        var (listed, newcomer, request) = await AskedAsync("Contoso Newcomer", "contoso  NEWCOMER");
        await portal.AssignAsync("vs-professional", listed);
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var page = await admin.GetAsync(Newcomers.PageOf(request));
        var linked = await admin.SubmitAsync(page, Link);

        Assert.Contains("This is Contoso Newcomer of your list", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 benefit", page.Document.QuerySelector(Link)!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account/users", linked.Location);
        Assert.Contains(Notices.AccessLinked, (await admin.GetAsync(linked.Location!)).Text, StringComparison.Ordinal);
        var user = (await portal.FindUserAsync(newcomer))!;
        Assert.Equal((listed.Id, listed.Name, newcomer.Email, PartnerRoles.PartnerAdmin), (user.Id, user.Name, user.Email, user.Roles));
        Assert.Equal(1, await portal.ReadAsync(db => db.AssignmentsOf(user.AccountId).CountAsync(a => a.UserId == user.Id)));
        Assert.Equal(newcomer.Email, Assert.Single(await portal.MailToAsync(user), m => m.Kind == MailKind.Invitation).To);
        Assert.Equal(
            [(AuditAction.UserEdited, "changed=email"), (AuditAction.AccessGranted, "linked")],
            (await portal.AuditOfAsync(user)).Select(e => (e.Action, e.Detail)).OrderByDescending(e => e.Action == AuditAction.UserEdited));
        Assert.True((await portal.FindRequestAsync(request)).IsGranted);
    }

    [Fact]
    public async Task Mail_that_waits_for_the_old_address_goes_to_the_sign_in_name()
    {
        var (listed, newcomer, request) = await AskedAsync("Waiting W.", "Waiting W.");
        await portal.ReadAsync(async db =>
        {
            db.Add(new OutboxMessage(MailKind.SeatAssigned, listed, listed.Email, null, portal.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });
        using var admin = await portal.SignInAsync("contoso-account-admin");

        await admin.SubmitAsync(Newcomers.PageOf(request), Link);

        Assert.All(await portal.MailToAsync(listed), mail => Assert.Equal(newcomer.Email, mail.To));
    }

    [Theory]
    [InlineData("same name", true)]
    [InlineData("same mailbox", true)]
    [InlineData("same address", true)]
    [InlineData("another person", false)]
    [InlineData("signed in", false)]
    [InlineData("disabled", false)]
    public async Task Only_people_who_may_be_the_one_who_asks_and_have_never_signed_in_are_offered(string who, bool isOffered)
    {
        var newcomer = await portal.AddNewcomerAsync(DemoOrganisation.Contoso, "Asked A.");
        var request = await portal.AskAsync(newcomer);
        var listed = await portal.AddPersonAsync(who is "another person" or "same mailbox" or "same address" ? "Other O." : "Asked A.",
            isActive: who != "disabled");
        await ChangeAsync(listed, user =>
        {
            user.Rename(user.Name, who switch
            {
                "same mailbox" => EmailAddress.Parse($"{newcomer.Email.Mailbox}@elsewhere.example"),
                "same address" => newcomer.Email,
                _ => user.Email,
            });
            if (who == "signed in")
            {
                user.Link(newcomer.TenantId, Guid.NewGuid());
            }
        });
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var page = await admin.GetAsync(Newcomers.PageOf(request));

        Assert.Equal(isOffered ? [listed.Id.ToString()] : [],
            page.Document.QuerySelectorAll(Link + " input[name=UserId]").Select(e => e.GetAttribute("value")));
    }

    [Fact]
    public async Task A_form_sent_twice_links_once_and_is_answered_alike()
    {
        var (listed, _, request) = await AskedAsync("Twice T.", "Twice T.");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var form = await admin.GetAsync(Newcomers.PageOf(request));

        var first = await admin.SubmitAsync(form, Link);
        var second = await admin.SubmitAsync(form, Link);

        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.StatusCode, second.Location));
        Assert.Single(await portal.MailToAsync(listed));
    }

    [Theory]
    [InlineData(PartnerRoles.None, true)]
    [InlineData(PartnerRoles.UserAdmin, true)]
    [InlineData(PartnerRoles.PartnerAdmin, false)]
    [InlineData(PartnerRoles.AccountAdmin, false)]
    public async Task A_User_admin_gives_nobody_an_entry_with_more_than_their_own_role(PartnerRoles roles, bool isAllowed)
    {
        var (listed, newcomer, request) = await AskedAsync("Roles R.", "Roles R.", roles);
        using var admin = await portal.SignInAsync("contoso-user-admin");
        var page = await admin.GetAsync(Newcomers.PageOf(request));

        var answer = await admin.SubmitAsync(page, Link);

        Assert.Equal(!isAllowed, page.Document.QuerySelector(Link + " button")!.HasAttribute("disabled"));
        Assert.Equal(isAllowed, (await portal.FindUserAsync(newcomer))?.Id == listed.Id);
        Assert.Equal(!isAllowed, answer.Body.Contains(UserRules.IsYoursToManage.Refusal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_has_signed_in_is_of_another_account_or_is_not_there_is_not_linked()
    {
        var (listed, newcomer, request) = await AskedAsync("Taken T.", "Taken T.");
        var stranger = await portal.AddPersonAsync("Taken T.", organisation: DemoOrganisation.Fabrikam);
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var page = await admin.GetAsync(Newcomers.PageOf(request));
        await ChangeAsync(listed, user => user.Link(newcomer.TenantId, Guid.NewGuid()));

        var taken = await admin.SubmitAsync(page, Link);
        var strange = await admin.SubmitAsync(page, Link, ("UserId", stranger.Id.ToString()));
        var missing = await admin.SubmitAsync(page, Link, ("UserId", Guid.CreateVersion7().ToString()));

        Assert.Equal([AccessRules.NeverSignedIn.Refusal], taken.Alerts);
        Assert.Equal([AccessRules.IsListed.Refusal], strange.Alerts);
        Assert.Equal([AccessRules.IsListed.Refusal], missing.Alerts);
        Assert.Null(await portal.FindUserAsync(newcomer));
    }

    private async Task<(PortalUser Listed, Newcomer Newcomer, AccessRequest Request)> AskedAsync(
        string listed, string asking, PartnerRoles roles = PartnerRoles.PartnerAdmin)
    {
        var user = await portal.AddPersonAsync(listed, roles);
        var newcomer = await portal.AddNewcomerAsync(DemoOrganisation.Contoso, asking);
        return (user, newcomer, await portal.AskAsync(newcomer));
    }

    private Task<int> ChangeAsync(PortalUser user, Action<PortalUser> change) => portal.ReadAsync(async db =>
    {
        change(await db.UsersOf(user.AccountId).SingleAsync(u => u.Id == user.Id));
        return await db.SaveChangesAsync();
    });
}
