using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class RefuseAccessTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private const string Grant = "#grant-form";
    private const string Refuse = "#refuse-form";

    [Fact]
    public async Task Refusing_access_adds_no_person_and_is_in_the_audit_trail()
    {
        var (newcomer, request) = await AskedAsync("Rita R.");
        using var admin = await portal.SignInAsync("contoso-user-admin");

        var refused = await admin.SubmitAsync(Newcomers.PageOf(request), Refuse);

        Assert.Equal("/account/users", refused.Location);
        Assert.Null(await portal.FindUserAsync(newcomer));
        Assert.False((await portal.FindRequestAsync(request)).IsGranted);
        using var reader = await portal.SignInAsync("contoso-account-admin");
        Assert.Contains("Refused access Rita R.", (await reader.GetAsync("/account/audit")).Text, StringComparison.Ordinal);
        var page = await admin.GetAsync(Newcomers.PageOf(request));
        Assert.Contains("Access was refused on", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(Grant));
    }

    [Fact]
    public async Task Two_admins_who_grant_and_refuse_at_once_answer_once_and_the_later_one_is_told()
    {
        var (newcomer, request) = await AskedAsync("Tess T.");
        using var one = await portal.SignInAsync("contoso-account-admin");
        using var other = await portal.SignInAsync("contoso-user-admin");
        var forms = (One: await one.GetAsync(Newcomers.PageOf(request)), Other: await other.GetAsync(Newcomers.PageOf(request)));

        var answers =
            await Task.WhenAll(Task.Run(() => one.SubmitAsync(forms.One, Grant)), Task.Run(() => other.SubmitAsync(forms.Other, Refuse)));

        var late = Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal([AccessRules.IsOpen.Refusal], late.Alerts);
        Assert.Equal(late == answers[1], await portal.FindUserAsync(newcomer) is not null);
    }

    private async Task<(Newcomer Newcomer, AccessRequest Request)> AskedAsync(string name, string note = "")
    {
        var newcomer = await portal.AddNewcomerAsync(DemoOrganisation.Contoso, name);
        return (newcomer, await portal.AskAsync(newcomer, note));
    }
}
