using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class GiveRolesTests : PortalTest
{
    [Fact]
    public async Task Roles_count_from_the_persons_next_request_on_and_the_trail_has_them_before_and_after()
    {
        var user = await portal.AddPersonAsync("Grows G.");
        using var theirs = await portal.SignedInAsync(user);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/account/audit")).StatusCode);
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var given = await GiveAsync(admin, user, "PartnerAdmin", "UserAdmin");

        Assert.Equal((HttpStatusCode.Redirect, StoredPeople.PageOf(user)), (given.StatusCode, given.Location));
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/account/audit")).StatusCode);
        var audited = Assert.Single(await portal.AuditOfAsync(user));
        Assert.Equal((AuditAction.RolesChanged, "before=None after=PartnerAdmin+UserAdmin"), (audited.Action, audited.Detail));
        Assert.Contains("Changed roles Grows G.", (await admin.GetAsync("/account/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_person_is_refusedwith_their_next_request_and_an_enabled_one_comes_in_again()
    {
        var user = await portal.AddPersonAsync("Away A.");
        using var theirs = await portal.SignedInAsync(user);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/dashboard")).StatusCode);
        using var admin = await portal.SignInAsync("contoso-user-admin");

        await admin.SubmitAsync(StoredPeople.PageOf(user), "#disable-form");
        var refused = await theirs.GetAsync("/dashboard");
        await admin.SubmitAsync(StoredPeople.PageOf(user), "#enable-form");
        using var again = await portal.SignedInAsync(user);

        Assert.StartsWith("http://localhost/signin", refused.Message.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/dashboard")).StatusCode);
        Assert.Equal([AuditAction.UserDisabled, AuditAction.UserEnabled], (await portal.AuditOfAsync(user)).Select(e => e.Action));
    }

    [Fact]
    public async Task Who_disables_themselves_is_told_before_and_after()
    {
        var user = await portal.AddPersonAsync("Goes G.", PartnerRoles.UserAdmin);
        using var theirs = await portal.SignedInAsync(user);
        var page = await theirs.GetAsync(StoredPeople.PageOf(user));
        Assert.Contains("This is you: you would be signed out at once", page.Text, StringComparison.Ordinal);

        var gone = await theirs.SubmitAsync(page, "#disable-form");

        Assert.Equal((HttpStatusCode.Redirect, "/"), (gone.StatusCode, gone.Location));
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.GetAsync("/dashboard")).StatusCode);
        Assert.False((await portal.FindPersonAsync(user)).IsActive);
    }

    [Fact]
    public async Task A_form_sent_twice_disables_once_even_when_they_were_enabled_between()
    {
        var user = await portal.AddPersonAsync("Twice T.");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var form = await admin.GetAsync(StoredPeople.PageOf(user));

        await admin.SubmitAsync(form, "#disable-form");
        await admin.SubmitAsync(StoredPeople.PageOf(user), "#enable-form");
        var again = await admin.SubmitAsync(form, "#disable-form");

        Assert.Equal((HttpStatusCode.Redirect, StoredPeople.PageOf(user)), (again.StatusCode, again.Location));
        Assert.True((await portal.FindPersonAsync(user)).IsActive);
    }

    [Theory]
    [InlineData("#disable-form")]
    [InlineData("#roles-form")]
    public async Task The_last_Account_admin_who_can_sign_in_stays_one(string form)
    {
        await portal.AddPersonAsync("Out O.", PartnerRoles.AccountAdmin, isActive: false);
        var last = await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-account-admin");
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var refused = await admin.SubmitAsync($"/account/users/{last}", form);

        Assert.Equal(UserRules.AnAccountAdminStays.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(1, await AdminsAsync());
    }

    [Fact]
    public async Task An_Account_admin_beside_another_can_step_down()
    {
        var other = await portal.AddPersonAsync("Second S.", PartnerRoles.AccountAdmin | PartnerRoles.PartnerAdmin);
        using var admin = await portal.SignedInAsync(other);

        var stepped = await GiveAsync(admin, other, "PartnerAdmin");

        Assert.Equal(HttpStatusCode.Redirect, stepped.StatusCode);
        Assert.Equal(PartnerRoles.PartnerAdmin, (await portal.FindPersonAsync(other)).Roles);
    }

    /// <summary>Each other's role, and their own: each time one of the two stays.</summary>
    [Theory]
    [InlineData(true, "Roles")]
    [InlineData(false, "Roles")]
    [InlineData(true, "Disable")]
    [InlineData(false, "Disable")]
    public async Task Two_last_Account_admins_can_not_both_go_at_once(bool eachOther, string handler)
    {
        var first = await portal.FindPersonAsync((await portal.AccountAsync(DemoOrganisation.Contoso)).Id, await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-account-admin"));
        var second = await portal.AddPersonAsync("Second S.", PartnerRoles.AccountAdmin);
        for (var round = 0; round < Campaign.Rounds(10, 100); round++)
        {
            await RestoreAsync(first, second);
            (PortalUser Who, PortalUser Whom)[] both = eachOther ? [(first, second), (second, first)] : [(first, first), (second, second)];
            var forms = await Task.WhenAll(both.Select(async pair =>
            {
                var visitor = await portal.SignedInAsync(pair.Who);
                var page = await visitor.GetAsync(StoredPeople.PageOf(pair.Whom));
                return (Visitor: visitor, Fields: Answer.Fill(page.Document.QuerySelector($"form[action$='handler={handler}']")!), pair.Whom);
            }));

            var answers = await Task.WhenAll(forms.Select(f => Task.Run(() => f.Visitor.PostAsync($"{StoredPeople.PageOf(f.Whom)}?handler={handler}", f.Fields))));

            Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect && !a.Location!.Contains("signin", StringComparison.Ordinal));
            Assert.DoesNotContain(answers, a => (int)a.StatusCode >= 500);
            Assert.Equal(1, await AdminsAsync());
            Array.ForEach(forms, f => f.Visitor.Dispose());
        }
    }

    /// <summary>Over the real pages, all combinations of the two people's roles: what the rules say is what happens, and nothing else.</summary>
    [Fact]
    public async Task Every_role_changes_whom_it_may_and_nobody_else()
    {
        var deviations = new List<string>();
        foreach (var manager in Enumerable.Range(0, 8).Select(roles => (PartnerRoles)roles))
        {
            using var visitor = await portal.SignedInAsync(await portal.AddPersonAsync("Manager", manager));
            foreach (var other in Enumerable.Range(0, 8).Select(roles => (PartnerRoles)roles))
            {
                deviations.AddRange(await TryAllAsync(visitor, manager, other));
            }
        }

        Assert.Empty(deviations);
    }

    [Theory]
    [InlineData("contoso-partner-admin", "Only an Account admin or a User admin can add people and change them.", "contoso-user-admin@contoso.example")]
    [InlineData("contoso-user-admin", "A User admin can add, edit and disable Members and User admins only.", "contoso-account-admin@contoso.example")]
    public async Task Who_may_not_change_somebody_reads_why_and_who_can_help(string persona, string why, string helper)
    {
        var admin = await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-account-admin");
        using var visitor = await portal.SignInAsync(persona);

        var page = await visitor.GetAsync($"/account/users/{admin}");

        var reason = page.Document.GetElementById("not-yours-to-change")!;
        Assert.Contains(why, reason.TextContent, StringComparison.Ordinal);
        Assert.NotNull(reason.QuerySelector($"a[href='mailto:{helper}']"));
        Assert.All(page.Document.QuerySelectorAll("#edit-form, #roles-form, #disable-form"), form =>
        {
            Assert.True(form.QuerySelector("fieldset")!.HasAttribute("disabled"));
            Assert.Equal("not-yours-to-change", form.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
        });
    }

    private async Task<List<string>> TryAllAsync(Visitor visitor, PartnerRoles manager, PartnerRoles other)
    {
        var wrong = new List<string>();
        var mayUse = (manager & (PartnerRoles.AccountAdmin | PartnerRoles.UserAdmin)) != 0;
        var token = (await visitor.GetAsync("/my")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in (string[])["Edit", "Roles", "Disable", "Enable"])
        {
            var user = await portal.AddPersonAsync("Other", other, isActive: handler != "Enable");
            var seen = manager != PartnerRoles.None || other != PartnerRoles.None;
            var answer = await visitor.PostAsync($"{StoredPeople.PageOf(user)}?handler={handler}",
            [
                new("__RequestVerificationToken", token), new("OperationId", Guid.CreateVersion7().ToString()),
                new("Name", "Changed"), new("Email", user.Email.Value), new("Roles", "UserAdmin"),
            ]);
            var now = await portal.FindPersonAsync(user);
            var changed = (now.Name, now.Roles, now.IsActive) != (user.Name, user.Roles, user.IsActive);
            var expected = manager.MayManage(other) && (handler != "Roles" || other != PartnerRoles.UserAdmin);
            var status = !seen ? HttpStatusCode.NotFound : !mayUse ? HttpStatusCode.Forbidden : manager.MayManage(other) ? HttpStatusCode.Redirect : HttpStatusCode.OK;
            if (changed != expected || answer.StatusCode != status)
            {
                wrong.Add($"{manager} {handler} {other}: {(int)answer.StatusCode}, changed: {changed}");
            }
        }

        return wrong;
    }

    private static async Task<Answer> GiveAsync(Visitor visitor, PortalUser user, params string[] roles)
    {
        var form = (await visitor.GetAsync(StoredPeople.PageOf(user))).Document.QuerySelector("#roles-form")!;
        return await visitor.PostAsync($"{StoredPeople.PageOf(user)}?handler=Roles", [.. Answer.Fill(form), .. roles.Select(role => KeyValuePair.Create("Roles", role))]);
    }

    private Task<int> RestoreAsync(params PortalUser[] admins) => portal.ReadAsync(db => db.UsersOf(admins[0].AccountId)
        .Where(u => admins.Select(a => a.Id).Contains(u.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(u => u.Roles, PartnerRoles.AccountAdmin).SetProperty(u => u.IsActive, true)));

    private async Task<int> AdminsAsync()
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.UsersOf(account.Id).CountAsync(u => u.IsActive && (u.Roles & PartnerRoles.AccountAdmin) != 0));
    }
}
