using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.My;

public sealed class ChoosePreferencesTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    [Theory]
    [InlineData("Language", "Klingon", "Choose a language from the list.")]
    [InlineData("Theme", "99", "Choose a theme from the list.")]
    public async Task A_choice_that_no_list_has_is_refused_by_name(string field, string value, string message)
    {
        using var member = await portal.SignInAsync("contoso-member");

        Assert.Equal(message, Assert.Single((await member.SubmitAsync("/my", "main form", (field, value))).Alerts));
    }

    [Fact]
    public async Task Settings_sent_twice_are_saved_once_and_answered_alike()
    {
        using var member = await portal.SignInAsync("wingtip-partner-admin");
        var form = await member.GetAsync("/my");

        var first = await member.SubmitAsync(form, "main form", ("Language", "Fr"), ("Theme", "Dark"));
        var second = await member.SubmitAsync(form, "main form", ("Language", "Fr"), ("Theme", "Dark"));

        Assert.Equal((HttpStatusCode.Redirect, "/my"), (first.StatusCode, first.Location));
        Assert.Equal((HttpStatusCode.Redirect, "/my"), (second.StatusCode, second.Location));
        var account = await portal.AccountAsync(DemoOrganisation.Wingtip);
        Assert.Equal(1, await portal.ReadAsync(db => db.AuditOf(account.Id).CountAsync(e => e.Action == AuditAction.PreferencesChanged)));
    }

    [Theory]
    [InlineData("fabrikam-account-admin")]
    [InlineData("support-operator")]
    [InlineData("newcomer")]
    public async Task Saving_what_was_saved_before_writes_no_event(string persona)
    {
        using var visitor = await portal.SignInAsync(persona);

        var counts = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("/my", (await visitor.SubmitAsync("/my", "main form", ("Language", "Fr"), ("Theme", "Dark"))).Location);
            counts.Add(await portal.ReadAsync(db => db.Set<AuditEvent>().CountAsync(e => e.Action == AuditAction.PreferencesChanged)));
        }

        Assert.Equal([counts[0], counts[0]], counts.Skip(1));
    }

    [Fact]
    public async Task A_button_in_the_header_of_an_older_page_leaves_the_other_setting_as_it_is_now()
    {
        using var admin = await portal.SignInAsync("contoso-user-admin");
        var older = await admin.GetAsync("/my");
        await admin.SubmitAsync(older, "main form", ("Language", "Fr"), ("Theme", "Dark"));

        await admin.SubmitAsync(older, "header form:has([name=Theme])", ("Theme", "Light"));

        var (account, id) = (await portal.AccountAsync(DemoOrganisation.Contoso),
            await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-user-admin"));
        var now = await portal.FindPersonAsync(account.Id, id);
        Assert.Equal((Language.Fr, Theme.Light), (now.Language, now.Theme));
    }
}
