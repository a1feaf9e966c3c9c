using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.My;

public sealed class MyTests : PortalTest
{
    [Theory]
    [InlineData(PartnerRoles.None)]
    [InlineData(PartnerRoles.UserAdmin)]
    [InlineData(PartnerRoles.PartnerAdmin)]
    public async Task Everybody_sees_what_is_assigned_to_them_and_where_it_is_managed(PartnerRoles roles)
    {
        var user = await portal.AddPersonAsync("Mine M.", roles);
        await portal.AssignAsync("vs-professional", user);
        await portal.AssignAsync("azure-credit", user);
        await portal.AssignAsync("vsts-account", await portal.AddPersonAsync("Somebody else"));
        using var mine = await portal.SignedInAsync(user);

        var page = await mine.GetAsync("/my");

        Assert.Equal(
            ["Microsoft Azure credit", "Visual Studio Professional subscription"],
            page.Document.QuerySelectorAll(".my-benefits h3").Select(h => h.TextContent.Trim()));
        Assert.All(page.Document.QuerySelectorAll(".my-benefits dl"),
            dates => Assert.Equal(["22 Nov 2026", "30 Jun 2027"], dates.QuerySelectorAll("dd").Select(dd => dd.TextContent)));
        foreach (var elsewhere in new[] { "https://portal.azure.com", "https://my.visualstudio.com" })
        {
            var note = page.Document.QuerySelector($".my-benefits a[href='{elsewhere}']")!.ParentElement!;
            Assert.Contains("Following this link will take you to another website. Return to this site, Partner Benefits,",
                note.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Support_shows_its_ids_when_it_is_active_and_what_it_waits_for_before()
    {
        var user = await portal.AddPersonAsync("Helped H.");
        await portal.AssignAsync("support-onprem", user, "helped@elsewhere.example");
        var staff = await portal.AnyStaffAsync();
        await portal.AssignAsync("advisory-hours", user, "helped@elsewhere.example", assignment => Activate(assignment, staff));
        using var mine = await portal.SignedInAsync(user);

        var page = await mine.GetAsync("/my");

        Assert.Equal(["ACC-1", "CON-2"], page.Document.QuerySelectorAll(".my-benefits .key").Select(id => id.TextContent));
        Assert.Contains("Requested", page.Text, StringComparison.Ordinal);
        Assert.Contains("This can take several days.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contoso-member", "A Partner admin or an Account admin can assign a benefit to you.")]
    [InlineData("contoso-partner-admin", "To assign yourself, go to a benefit's page.")]
    public async Task Who_has_nothing_reads_how_that_changes(string persona, string how)
    {
        using var mine = await portal.SignInAsync(persona);

        var page = await mine.GetAsync("/my");

        Assert.Contains("Nothing is assigned to you.", page.Text, StringComparison.Ordinal);
        Assert.Contains(how, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_benefit_that_was_removed_or_is_somebody_elses_is_not_on_my_page()
    {
        var user = await portal.AddPersonAsync("Past P.");
        await portal.AssignAsync("vs-professional", user, change: a => a.End(Actor.System, portal.Clock.GetUtcNow().UtcDateTime, 0));
        await portal.AssignAsync("vs-professional", await portal.AddPersonAsync("Other O."));
        using var mine = await portal.SignedInAsync(user);

        Assert.Contains("Nothing is assigned to you.", (await mine.GetAsync("/my")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_to_a_benefit_stays_in_the_period_of_grace()
    {
        var user = await portal.AddPersonAsync("Grace G.");
        await portal.AssignAsync("vs-professional", user);
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 7, 5, 9, 0, 0, TimeSpan.Zero));
        using var mine = await portal.SignedInAsync(user);

        var page = await mine.GetAsync("/my");

        Assert.Contains("Assigned people can keep working for 30 days", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".my-benefits a[href='https://my.visualstudio.com']"));
    }

    [Fact]
    public async Task Staff_have_their_settings_only()
    {
        using var staff = await portal.SignInAsync("support-operator");

        var page = await staff.GetAsync("/my");

        Assert.Equal("My settings", page.Document.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("assigned to you", page.Text, StringComparison.Ordinal);
    }

    private void Activate(Assignment assignment, StaffMemberId staff)
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        assignment.Activation!.Take(staff, now);
        assignment.Activation.Complete(staff, "ACC-1", "CON-2", now);
    }
}
