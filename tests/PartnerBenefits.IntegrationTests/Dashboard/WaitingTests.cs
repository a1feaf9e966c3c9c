using AngleSharp.Dom;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Dashboard;

public sealed class WaitingTests : PortalTest
{
    [Theory]
    [InlineData("contoso-account-admin")]
    [InlineData("contoso-partner-admin")]
    public async Task Who_may_manage_benefits_sees_all_that_waits_in_its_order_with_a_link_to_each(string persona)
    {
        await FillAsync();
        using var admin = await portal.SignInAsync(persona);

        var page = await admin.GetAsync("/dashboard");

        var lines = Lines(page);
        Assert.Equal(
        [
            "Technical advisory hours",
            "2 choices between cloud and on-premises have not been made",
            "1 disabled person still has benefits",
            "Microsoft Visio Professional 2016",
            "Visual Studio Professional subscription: all 3 seats are taken",
            "Visual Studio Team Services account: the only seat is taken",
        ], lines.Select(l => l.TextContent).Where(l => !l.Contains("not in use", StringComparison.Ordinal))
            .Where(l => l != "Microsoft SQL Server 2016 Standard"));
        Assert.Matches(@"^\d+ benefits are open and not in use$", lines[^1].TextContent);
        Assert.Contains(lines, l => l.GetAttribute("href") == "/dashboard/partnership/benefits/choices");
        Assert.EndsWith("?state=Available", lines[^1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"{lines.Count}", page.Document.QuerySelector(".nav-side .count [aria-hidden]")!.TextContent);
    }

    [Fact]
    public async Task Every_link_of_what_waits_leads_somewhere()
    {
        await FillAsync();
        using var admin = await portal.SignInAsync("contoso-account-admin");

        foreach (var line in Lines(await admin.GetAsync("/dashboard")))
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await admin.GetAsync(line.GetAttribute("href")!)).StatusCode);
        }
    }

    [Theory]
    [InlineData("contoso-user-admin")]
    [InlineData("contoso-member")]
    public async Task Nothing_waits_for_who_may_do_nothing_about_it(string persona)
    {
        await FillAsync();
        using var visitor = await portal.SignInAsync(persona);

        var page = await visitor.GetAsync("/dashboard");

        Assert.Contains("Nothing needs your attention.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".nav-side .count"));
    }

    [Fact]
    public async Task Several_disabled_people_are_one_line_that_leads_to_their_list()
    {
        foreach (var name in (string[])["Gone A.", "Gone B."])
        {
            await portal.AssignAsync("vs-professional", await portal.AddPersonAsync(name, isActive: false));
        }

        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var line = Lines(await admin.GetAsync("/dashboard")).Single(l => l.TextContent.Contains("disabled", StringComparison.Ordinal));

        Assert.Equal(("2 disabled people still have benefits", "/account/users?state=Disabled"),
            (line.TextContent, line.GetAttribute("href")));
    }

    [Fact]
    public async Task In_French_what_waits_is_counted_as_French_counts()
    {
        await FillAsync();
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var page = await admin.Speaking("fr").GetAsync("/dashboard");

        Assert.Contains("1 personne désactivée a encore des avantages", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 choix entre cloud et sur site restent à faire", page.Text, StringComparison.Ordinal);
    }

    private static List<IElement> Lines(Answer page) =>
        [.. page.Document.GetElementById("waiting")!.Closest("section")!.QuerySelectorAll("a.name")];

    private async Task FillAsync()
    {
        var gone = await portal.AddPersonAsync("Gone G.", isActive: false);
        foreach (var user in new[] { gone, await portal.AddPersonAsync("Two T."), await portal.AddPersonAsync("Three T.") })
        {
            await portal.AssignAsync("vs-professional", user);
        }

        var staff = await portal.AnyStaffAsync();
        await portal.AssignAsync("vsts-account", await portal.AddPersonAsync("Four F."));
        await portal.AssignAsync("advisory-hours", await portal.AddPersonAsync("Five F."), "five@elsewhere.example", assignment =>
        {
            assignment.Activation!.Take(staff, portal.Clock.GetUtcNow().UtcDateTime);
            assignment.Activation.SendBack(staff, "The address bounced.");
        });
    }
}
