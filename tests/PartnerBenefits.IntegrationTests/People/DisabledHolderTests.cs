using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class DisabledHolderTests : PortalTest
{
    [Fact]
    public async Task A_disabled_persons_page_lists_what_they_hold_with_the_way_to_reassign_it()
    {
        var user = await HolderAsync(isActive: false);
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var page = await admin.GetAsync(StoredPeople.PageOf(user));

        Assert.Contains("1 benefit is still assigned to this person", page.Text, StringComparison.Ordinal);
        var reassign = page.Document.QuerySelectorAll("main a.btn").Single(a => a.TextContent == "Reassign");
        Assert.Equal($"/dashboard/partnership/benefits/visual-studio/{await VisualStudioAsync()}", reassign.GetAttribute("href"));
    }

    [Fact]
    public async Task A_User_admin_reads_who_can_remove_a_disabled_person_from_a_seat()
    {
        var user = await HolderAsync(isActive: false);
        using var admin = await portal.SignInAsync("contoso-user-admin");

        var page = await admin.GetAsync(StoredPeople.PageOf(user));

        Assert.Contains("Only a Partner admin or an Account admin can remove people from benefits.", page.Text, StringComparison.Ordinal);
        Assert.Contains("contoso-partner-admin@contoso.example", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reassign", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_that_seats_stay_taken_before_a_person_is_disabled()
    {
        var user = await HolderAsync(isActive: true);
        using var admin = await portal.SignInAsync("contoso-account-admin");

        Assert.Contains(
            "They have 1 benefit. Its seat stays taken until somebody removes them.",
            (await admin.GetAsync(StoredPeople.PageOf(user))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_benefits_that_a_person_had_are_listed_with_their_days()
    {
        var user = await portal.AddPersonAsync("Past P.");
        await portal.AssignAsync("vs-professional", user, change: a => a.End(Actor.System, portal.Clock.GetUtcNow().UtcDateTime, 0));
        using var admin = await portal.SignInAsync("contoso-account-admin");

        var page = await admin.GetAsync(StoredPeople.PageOf(user));

        Assert.Contains("Nothing is assigned to Past P.", page.Text, StringComparison.Ordinal);
        Assert.Contains("22 Nov 2026", page.Document.GetElementById("had")!.Closest("section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Member_does_not_see_what_an_admin_has()
    {
        var admin = await portal.AddPersonAsync("Admin A.", PartnerRoles.PartnerAdmin);
        await portal.AssignAsync("vs-professional", admin);
        using var member = await portal.SignInAsync("contoso-member");

        Assert.DoesNotContain("Visual Studio Professional", (await member.GetAsync(StoredPeople.PageOf(admin))).Text,
            StringComparison.Ordinal);
    }

    private async Task<PortalUser> HolderAsync(bool isActive)
    {
        var user = await portal.AddPersonAsync("Holds H.", isActive: isActive);
        await portal.AssignAsync("vs-professional", user);
        return user;
    }

    private async Task<string> VisualStudioAsync() =>
        (await portal.EntitlementAsync(DemoOrganisation.Contoso, "vs-professional")).ToString();
}
