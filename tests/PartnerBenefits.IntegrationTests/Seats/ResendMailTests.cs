using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Seats;

public sealed class ResendMailTests : SeatTest
{
    [Fact]
    public async Task A_mail_about_a_seat_can_be_sent_again_once_a_minute()
    {
        await admin.AssignAsync(page, await portal.PersonAsync("Asha"));

        var soon = await admin.SubmitAsync(page, "form[action$='handler=Resend']");
        Assert.Equal(AssignmentRules.MailIsDue.Refusal, Assert.Single(soon.Alerts));

        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, "form[action$='handler=Resend']")).StatusCode);
        Assert.Equal(2, (await portal.MailsAsync()).Count);
        Assert.Single(await portal.AuditAsync(AuditAction.MailResent));
    }

    [Fact]
    public async Task A_mail_that_a_clock_far_ahead_sent_can_be_sent_again()
    {
        await admin.AssignAsync(page, await portal.PersonAsync("Asha"));
        await portal.ExecuteAsync("UPDATE OutboxMessages SET QueuedAt = '2028-01-04 00:00:00', SentAt = '2028-01-04 00:00:00'");

        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, "form[action$='handler=Resend']")).StatusCode);
    }
}
