using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Keys;

public sealed class AuditFirstTests : PortalTest
{
    private const string NoAudit =
        "CREATE TRIGGER NoAudit BEFORE INSERT ON AuditEvents BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END";

    [Fact]
    public async Task No_key_is_claimed_or_shown_when_the_audit_event_can_not_be_written()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var form = await KeyForm.OpenAsync(admin, await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade"));
        await portal.ExecuteAsync(NoAudit);

        var answer = await form.SendAsync();

        AssertShowsNothing(answer);
        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT count(*) FROM LicenseKeys WHERE EntitlementId IS NOT NULL"));
        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT sum(KeysClaimed) FROM Entitlements"));
    }

    [Fact]
    public async Task No_claimed_key_is_shown_again_when_the_audit_event_can_not_be_written()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var form = await KeyForm.OpenAsync(admin, await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade"));
        var operation = Guid.CreateVersion7();
        var key = Assert.Single((await form.SendAsync(operation)).Keys);
        await portal.ExecuteAsync(NoAudit);

        var (shown, repeated) = (await form.SendAsync(), await form.SendAsync(operation));

        Assert.All((Answer[])[shown, repeated], answer =>
        {
            AssertShowsNothing(answer);
            Assert.DoesNotContain(key, answer.Body, StringComparison.Ordinal);
        });
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT count(*) FROM AuditEvents"));
    }

    private static void AssertShowsNothing(Answer answer)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Something went wrong on our side", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Keys);
        Assert.DoesNotContain("DEMO-", answer.Body, StringComparison.Ordinal);
    }
}
