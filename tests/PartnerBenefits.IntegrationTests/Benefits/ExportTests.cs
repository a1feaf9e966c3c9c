using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Benefits;

public sealed class ExportTests : PortalTest
{
    private const string Page = "/dashboard/partnership/benefits/export?tab=";

    [Fact]
    public async Task An_export_has_a_line_for_each_benefit_and_person_and_one_for_a_benefit_that_nobody_has()
    {
        var (ada, ben) = (await portal.AddPersonAsync("Ada A."), await portal.AddPersonAsync("Ben B."));
        await portal.AssignAsync("vs-professional", ada);
        await portal.AssignAsync("vs-professional", ben);
        await portal.AssignAsync("vs-professional", await portal.AddPersonAsync("Past P."),
            change: a => a.End(Actor.System, portal.Clock.GetUtcNow().UtcDateTime, 0));
        using var admin = await portal.SignInAsync("contoso-user-admin");

        var answer = await admin.GetAsync(Page + "visual-studio");

        Assert.Equal("text/csv; charset=utf-8", answer.Message.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=partner-benefits-visual-studio-2026-11-22.csv",
            answer.Message.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal([0xef, 0xbb, 0xbf], (await answer.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..3]);
        Assert.Equal(
        [
            "Offer|Benefit|Group|State|Granted|Earned|Used|Left|Unit|Last usable day|Person|E-mail address|Since",
            "Microsoft Action Pack|Visual Studio Team Services account|Developer tools|Available|1|0|0|1|account|2027-06-30|||",
            "Microsoft Action Pack|Visual Studio Professional subscription|Developer tools|Active|3|0|2|1|subscription|2027-06-30|"
                + $"Ada A.|{ada.Email}|2026-11-22",
            "Microsoft Action Pack|Visual Studio Professional subscription|Developer tools|Active|3|0|2|1|subscription|2027-06-30|"
                + $"Ben B.|{ben.Email}|2026-11-22",
        ], Lines(answer).Order(StringComparer.Ordinal).OrderBy(l => !l.StartsWith("Offer|", StringComparison.Ordinal))
            .ThenBy(l => l.Contains("Professional", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_Member_who_exports_a_tab_finds_no_other_person()
    {
        var (self, other) = (await portal.AddPersonAsync("Self S."), await portal.AddPersonAsync("Other O."));
        await portal.AssignAsync("vs-professional", self);
        await portal.AssignAsync("vs-professional", other);
        await portal.AssignAsync("vsts-account", other);
        using var member = await portal.SignedInAsync(self);

        var answer = await member.GetAsync(Page + "visual-studio");

        Assert.Equal(3, Lines(answer).Count);
        Assert.Contains(self.Email.Value, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Other O.", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Email.Value, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("\uff1d1+1")]
    public async Task A_name_that_looks_like_a_formula_is_exported_as_text(string name)
    {
        await portal.AssignAsync("vs-professional", await portal.AddPersonAsync(name));
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var answer = await admin.GetAsync(Page + "visual-studio");

        Assert.Contains(Lines(answer), line => line.Contains("|'" + name.Split('|')[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_is_in_the_language_of_the_request()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var lines = Lines(await admin.Speaking("fr").GetAsync(Page + "software"));

        Assert.StartsWith("Offre;Avantage;Groupe;État;", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("Disponible", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_has_no_license_key()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var form = await KeyForm.OpenAsync(
            admin, await KeyForm.PageAsync(portal, Web.Demo.DemoOrganisation.Contoso, "win10-pro-ent-upgrade"));
        var key = Assert.Single((await form.SendAsync()).Keys);

        var body = (await admin.GetAsync(Page + "software")).Body;

        Assert.DoesNotContain(key, body, StringComparison.Ordinal);
        Assert.DoesNotContain("DEMO-", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hardware")]
    [InlineData("VisualStudio")]
    [InlineData("0")]
    [InlineData("..%2fsoftware")]
    [InlineData("software&tab=cloud")]
    public async Task Exporting_a_tab_that_does_not_exist_is_not_found(string tab)
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        Assert.Equal(tab.Contains('&', StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.NotFound,
            (await admin.GetAsync(Page + tab)).StatusCode);
    }

    [Theory]
    [InlineData("software")]
    [InlineData("cloud")]
    [InlineData("visual-studio")]
    [InlineData("support")]
    public async Task Each_tab_links_to_its_own_export(string tab)
    {
        using var member = await portal.SignInAsync("contoso-member");

        var page = await member.GetAsync("/dashboard/partnership/benefits/" + tab);

        Assert.NotNull(page.Document.QuerySelector($"a[href='{Page}{tab}']"));
    }

    private static List<string> Lines(Answer answer) =>
        [.. Csv.Split(answer.Body.TrimStart('\ufeff')).Select(line => string.Join('|', line))];
}
