using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class EndSessionsOfUserTests : PortalTest
{
    private const string Form = "#end-sessions-form";

    [Theory]
    [InlineData("contoso-account-admin")]
    [InlineData("contoso-user-admin")]
    public async Task Who_manages_a_person_sees_where_they_are_signed_in_and_signs_them_out_everywhere(string persona)
    {
        var user = await portal.AddPersonAsync("Signed S.");
        using var here = await portal.SignedInAsync(user);
        using var there = await portal.SignedInAsync(user);
        using var admin = await portal.SignInAsync(persona);
        var page = await admin.GetAsync(StoredPeople.PageOf(user));
        Assert.Equal(2, page.Document.QuerySelectorAll(".sessions li").Length);

        var ended = await admin.SubmitAsync(page, Form);
        var again = await admin.SubmitAsync(page, Form);

        Assert.Equal((StoredPeople.PageOf(user), StoredPeople.PageOf(user)), (ended.Location, again.Location));
        Assert.Equal(HttpStatusCode.Redirect, (await here.GetAsync("/my")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/my")).StatusCode);
        Assert.Contains("Signed S. isn't signed in anywhere.", (await admin.GetAsync(StoredPeople.PageOf(user))).Text,
            StringComparison.Ordinal);
        var told = Assert.Single(await portal.AuditOfAsync(user));
        Assert.Equal((AuditAction.SessionsOfUserEnded, 2), (told.Action, told.Count));
    }

    [Fact]
    public async Task A_User_admin_neither_sees_nor_ends_the_sessions_of_an_Account_admin()
    {
        var boss = await portal.AddPersonAsync("Boss B.", PartnerRoles.AccountAdmin);
        using var theirs = await portal.SignedInAsync(boss);
        var member = await portal.AddPersonAsync("Member M.");
        using var signedIn = await portal.SignedInAsync(member);
        using var admin = await portal.SignInAsync("contoso-user-admin");
        Assert.Null((await admin.GetAsync(StoredPeople.PageOf(boss))).Document.QuerySelector(".sessions"));

        var form = (await admin.GetAsync(StoredPeople.PageOf(member))).Document.QuerySelector(Form)!;
        var refused = await admin.PostAsync($"{StoredPeople.PageOf(boss)}?handler=EndSessions", Answer.Fill(form));

        Assert.Equal(UserRules.IsYoursToManage.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/my")).StatusCode);
    }

    [Fact]
    public async Task Members_do_not_see_where_others_are_signed_in()
    {
        var boss = await portal.AddPersonAsync("Boss B.", PartnerRoles.AccountAdmin);
        using var theirs = await portal.SignedInAsync(boss);
        using var member = await portal.SignInAsync("contoso-member");

        Assert.Null((await member.GetAsync(StoredPeople.PageOf(boss))).Document.QuerySelector(".sessions"));
    }
}
