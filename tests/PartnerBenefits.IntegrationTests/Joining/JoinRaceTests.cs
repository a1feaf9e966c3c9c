using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Joining;

public sealed class JoinRaceTests : PortalTest
{
    private const int People = 4;

    [Fact]
    public async Task Of_several_people_of_one_organisation_at_once_one_joins_and_the_others_can_ask_them_for_access()
    {
        var visitors = await Task.WhenAll(Enumerable.Range(1, People).Select(async i =>
            await portal.SignedInAsync(await portal.AddNewcomerAsync(DemoOrganisation.Litware, $"New {i}."))));
        var forms = await Task.WhenAll(visitors.Select(v => v.GetAsync(Newcomers.Page)));

        var answers = await Task.WhenAll(visitors.Zip(forms, (v, form) => Task.Run(
            () => v.SubmitAsync(form, Newcomers.JoinForm, ("Organisation", "Litware Studio"), ("Country", "FR")))));

        var account = await portal.ReadAsync(db => db.Accounts.SingleAsync(a => a.TenantId == DemoOrganisation.Litware.TenantId));
        var admin = await portal.ReadAsync(db => db.UsersOf(account.Id).SingleAsync());
        Assert.Equal("/dashboard", Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect).Location);
        Assert.All(answers.Where(a => a.StatusCode != HttpStatusCode.Redirect), late =>
        {
            Assert.Equal(HttpStatusCode.OK, late.StatusCode);
            Assert.Equal([AccessRules.TenantIsFree.Refusal], late.Alerts);
            Assert.Contains("Litware Studio has an account here", late.Text, StringComparison.Ordinal);
            Assert.Contains(admin.Name, late.Text, StringComparison.Ordinal);
            Assert.NotNull(late.Document.QuerySelector(Newcomers.AskForm));
        });
        Assert.Equal(1, await portal.ReadAsync(db => db.AuditOf(account.Id).CountAsync(e => e.Action == AuditAction.AccountJoined)));
        Assert.Equal(1, await portal.ReadAsync(db => db.MembershipOf(account.Id).CountAsync()));
        Array.ForEach(visitors, v => v.Dispose());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_person_s_clicks_at_once_make_one_account_and_each_ends_in_it(bool isOneForm)
    {
        var newcomer = await portal.AddNewcomerAsync(DemoOrganisation.Litware);
        var visitors = await TabsAsync(newcomer);
        var operation = ("OperationId", Guid.CreateVersion7().ToString());
        var forms = await Task.WhenAll(visitors.Select(v => v.GetAsync(Newcomers.Page)));

        var answers = await Task.WhenAll(visitors.Zip(forms, (v, form) => Task.Run(() => v.SubmitAsync(
            form, Newcomers.JoinForm,
            [("Organisation", "Litware Studio"), ("Country", "FR"), .. isOneForm ? ((string, string?)[])[operation] : []]))));

        AssertAllAreIn(answers);
        Assert.Equal(PartnerRoles.AccountAdmin, (await portal.FindUserAsync(newcomer))!.Roles);
        Array.ForEach(visitors, v => v.Dispose());
    }

    /// <summary>The second click comes before the browser has the new cookie of the first.</summary>
    [Fact]
    public async Task A_second_click_that_comes_late_with_the_old_cookie_ends_in_the_same_account()
    {
        var newcomer = await portal.AddNewcomerAsync(DemoOrganisation.Litware);
        var tabs = await TabsAsync(newcomer);
        var forms = await Task.WhenAll(tabs.Select(v => v.GetAsync(Newcomers.Page)));

        var first = await tabs[0].SubmitAsync(forms[0], Newcomers.JoinForm, ("Organisation", "Litware"), ("Country", "FR"));
        portal.Clock.Advance(TimeSpan.FromSeconds(29));
        var second = await tabs[1].SubmitAsync(forms[1], Newcomers.JoinForm, ("Organisation", "Litware"), ("Country", "FR"));
        portal.Clock.Advance(TimeSpan.FromSeconds(2));
        var third = await tabs[2].GetAsync(Newcomers.Page);

        AssertAllAreIn([first, second]);
        Assert.Contains("/signin", third.Location, StringComparison.Ordinal);
        Array.ForEach(tabs, v => v.Dispose());
    }

    private static void AssertAllAreIn(IReadOnlyList<Answer> answers) => Assert.All(answers, answer =>
    {
        Assert.Equal((HttpStatusCode.Redirect, "/dashboard"), (answer.StatusCode, answer.Location));
        Assert.Contains(answer.Message.Headers.GetValues("Set-Cookie"),
            cookie => cookie.StartsWith("PartnerBenefits=", StringComparison.Ordinal));
    });

    private async Task<Visitor[]> TabsAsync(Newcomer newcomer)
    {
        var first = await portal.SignedInAsync(newcomer);
        return [first, .. Enumerable.Range(1, People - 1).Select(_ =>
        {
            var tab = portal.Visit();
            tab.Client.DefaultRequestHeaders.Add("Cookie", first.Client.DefaultRequestHeaders.GetValues("Cookie"));
            return tab;
        })];
    }
}
