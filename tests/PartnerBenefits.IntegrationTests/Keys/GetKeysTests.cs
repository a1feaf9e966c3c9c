using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Keys;

public sealed class GetKeysTests : PortalTest
{
    private const string Form = "form[action$='handler=GetKeys']";

    [Fact]
    public async Task The_first_key_of_a_subscription_is_shown_after_what_it_means_was_confirmed()
    {
        var page = await PageOfAsync("win10-pro-ent-upgrade");
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var confirming = await admin.GetAsync(page + "?confirm=keys");
        Assert.Contains("Contoso Consulting only", confirming.Text, StringComparison.Ordinal);
        Assert.Empty(confirming.Keys);

        var shown = await admin.SubmitAsync(confirming, Form, ("Confirmed", "true"));
        Assert.StartsWith("DEMO-", Assert.Single(shown.Keys), StringComparison.Ordinal);
        Assert.Equal("no-store", shown.Message.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_first_key_that_was_not_confirmed_is_not_shown()
    {
        var page = await PageOfAsync("win10-pro-ent-upgrade");
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var asked = await admin.SubmitAsync(page + "?confirm=keys", Form);

        Assert.Empty(asked.Keys);
        Assert.Contains("Before the first key is shown", asked.Text, StringComparison.Ordinal);
        Assert.Empty(await AuditAsync());
    }

    [Fact]
    public async Task A_form_sent_twice_claims_once_and_shows_the_same_key_under_an_event_of_its_own()
    {
        var page = await PageOfAsync("win10-pro-ent-upgrade");
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var confirming = await admin.GetAsync(page + "?confirm=keys");

        var first = await admin.SubmitAsync(confirming, Form, ("Confirmed", "true"));
        var second = await admin.SubmitAsync(confirming, Form, ("Confirmed", "true"));

        Assert.Equal(first.Keys, second.Keys);
        Assert.Equal([AuditAction.KeysClaimed, AuditAction.KeysShown], (await AuditAsync()).Select(e => e.Action));
    }

    [Fact]
    public async Task Short_stock_gives_what_there_is_and_says_what_is_still_to_come()
    {
        var page = await PageOfAsync("sql-2016-std");
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var shown = await admin.SubmitAsync(page + "?confirm=keys", Form, ("Confirmed", "true"));

        Assert.Single(shown.Keys);
        Assert.Contains("1 more key is due to you.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 keys", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_stock_is_refused_with_what_happens_next()
    {
        var page = await PageOfAsync("visio-pro-2016");
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var other = await admin.GetAsync(await PageOfAsync("win10-pro-ent-upgrade") + "?confirm=keys");
        var fields = Answer.Fill(other.Document.QuerySelector(Form)!, ("Confirmed", "true"));

        var refused = await admin.PostAsync(page + "?handler=GetKeys", fields);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(BenefitStatus.WaitingForStock.Why, Assert.Single(refused.Alerts));
        Assert.Contains(BenefitStatus.WaitingForStock.Next, refused.Text, StringComparison.Ordinal);
        Assert.Empty(await AuditAsync());
    }

    private async Task<string> PageOfAsync(string benefit) =>
        $"/dashboard/partnership/benefits/software/{await portal.EntitlementAsync(DemoOrganisation.Contoso, benefit)}";

    private async Task<List<AuditEvent>> AuditAsync()
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.AuditOf(account.Id).AsNoTracking().OrderBy(e => e.Id).ToListAsync());
    }
}
