using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.My;

public sealed class RevokeCalendarTests : PortalTest
{
    private const string RevokeForm = "form[action$='RevokeCalendar']";

    [Fact]
    public async Task Revoking_ends_the_persons_own_calendar_address_only()
    {
        using var member = await portal.SignInAsync("contoso-member");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var (members, admins) = (await member.MakeCalendarAsync(), await admin.MakeCalendarAsync());

        Assert.Equal("/my", (await member.SubmitAsync("/my", RevokeForm)).Location);

        Assert.Contains("The calendar address was revoked.", (await member.GetAsync("/my")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.ReadCalendarAsync(members)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await portal.ReadCalendarAsync(admins)).StatusCode);
        Assert.Single(await AuditAsync(AuditAction.CalendarFeedRevoked));
    }

    [Fact]
    public async Task A_calendar_address_that_was_revoked_in_another_window_is_said_to_be_gone()
    {
        using var member = await portal.SignInAsync("contoso-member");
        await member.MakeCalendarAsync();
        var (one, other) = (await member.GetAsync("/my"), await member.GetAsync("/my"));
        await member.SubmitAsync(one, RevokeForm);

        Assert.Equal([CalendarRules.HasAddress.Refusal], (await member.SubmitAsync(other, RevokeForm)).Alerts);
        Assert.Single(await AuditAsync(AuditAction.CalendarFeedRevoked));
    }

    private async Task<List<AuditEvent>> AuditAsync(AuditAction action)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.AuditOf(account.Id).AsNoTracking().Where(e => e.Action == action).ToListAsync());
    }
}
