using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Assignments;

public sealed class AssignmentPagingTests : PortalTest
{
    [Theory]
    [InlineData("")]
    [InlineData("?search=asha")]
    [InlineData("?search=visual")]
    [InlineData("?tab=VisualStudio")]
    public async Task Pages_follow_each_other_without_gap_or_double_while_others_are_added(string query)
    {
        var there = await AddEndedAsync(120);
        using var staff = await portal.SignInAsync("support-reviewer");
        var (read, address, pages) = (new List<long>(), DeskPage.Assignments + query, 0);
        while (address is not null)
        {
            var page = await staff.GetAsync(address);
            read.AddRange(page.AssignmentIds());
            await AddEndedAsync(3);
            address = page.OlderLink();
            pages++;
        }

        Assert.Equal(3, pages);
        Assert.Equal(there.OrderDescending(), read);
        Assert.DoesNotContain(there[0], await staff.ListAsync(query));
    }

    private async Task<List<long>> AddEndedAsync(int count)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var entitlement = await portal.EntitlementAsync(DemoOrganisation.Contoso, DeskAssignments.Seats);
        return await portal.ReadAsync(async db =>
        {
            var asha = db.UsersOf(account).Single(u => u.Name == "Asha D.").Id;
            var now = portal.Clock.GetUtcNow().UtcDateTime;
            var added = Enumerable.Range(0, count).Select(_ => new Assignment(account, entitlement, asha, Actor.For(asha), now)).ToList();
            added.ForEach(a => a.End(Actor.System, now, 0));
            db.AddRange(added);
            await db.SaveChangesAsync();
            return added.Select(a => a.Id).ToList();
        });
    }
}
