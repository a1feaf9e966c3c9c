using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.AuditTrail;

public sealed class AuditTrailTests : PortalTest
{
    [Fact]
    public async Task The_audit_trail_is_paged_by_key()
    {
        using var staff = await portal.SignInAsync("support-reviewer");
        var address = await AddressAsync(DemoOrganisation.Wingtip);
        var account = (await portal.AccountAsync(DemoOrganisation.Wingtip)).Id;
        await portal.ReadAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, 51).Select(i => new AuditEvent(
                AuditAction.OrderPaid, Actor.System, account, null, DateTime.UnixEpoch)
            { Detail = $"{i}" }));
            return await db.SaveChangesAsync();
        });

        var first = await staff.GetAsync(address);
        var second = await staff.GetAsync(first.OlderLink()!.Split('#')[0]);

        Assert.Equal(50, first.Document.QuerySelectorAll("#audit-rows tbody tr").Length);
        Assert.Single(second.Document.QuerySelectorAll("#audit-rows tbody tr"));
    }

    private async Task<string> AddressAsync(DemoOrganisation organisation) =>
        "/support-desk/accounts/" + (await portal.AccountAsync(organisation)).Id;
}
