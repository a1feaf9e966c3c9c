using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.People;

public sealed class ResendInvitationTests : PortalTest
{
    private const string Form = "#invite-form";

    private Visitor admin = null!;

    private PortalUser asha = null!;

    public override async ValueTask InitializeAsync()
    {
        admin = await SignInAsync("contoso-account-admin");
        var added = await admin.SubmitAsync("/account/users/add", "main form", ("Name", "Asha Rao"), ("Email", "asha.rao@contoso.example"));
        var account = (await portal.AccountAsync(Web.Demo.DemoOrganisation.Contoso)).Id;
        asha = await portal.FindPersonAsync(account, new PortalUserId(Guid.Parse(added.Location!.Split('/', '?')[3])));
    }

    [Fact]
    public async Task An_invitation_that_was_sent_can_be_sent_again_once_a_minute_and_the_page_says_how_the_newest_stands()
    {
        await portal.SendMailAsync();

        var soon = await SubmitAsync();
        Assert.Equal((HttpStatusCode.TooManyRequests, UserRules.InvitationIsDue.Refusal), (soon.StatusCode, Assert.Single(soon.Alerts)));
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        var form = await admin.GetAsync(StoredPeople.PageOf(asha));
        Assert.Contains("E-mail: sent", form.Document.GetElementById("inviting")!.TextContent, StringComparison.Ordinal);
        var again = await admin.SubmitAsync(form, Form);
        var twice = await admin.SubmitAsync(form, Form);

        Assert.Equal([StoredPeople.PageOf(asha), StoredPeople.PageOf(asha)], [again.Location!, twice.Location!]);
        Assert.Equal([MailState.Sent, MailState.Queued], (await portal.MailToAsync(asha)).Select(m => m.State));
        Assert.Equal([AuditAction.UserAdded, AuditAction.MailResent], (await portal.AuditOfAsync(asha)).Select(e => e.Action));
        Assert.Contains("E-mail: queued", (await admin.GetAsync(StoredPeople.PageOf(asha))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_a_clock_far_ahead_sent_can_be_sent_again()
    {
        await portal.SendMailAsync();
        await portal.ExecuteAsync("UPDATE OutboxMessages SET QueuedAt = '2028-01-04 00:00:00', SentAt = '2028-01-04 00:00:00'");

        Assert.Equal(HttpStatusCode.Redirect, (await SubmitAsync()).StatusCode);
    }

    [Fact]
    public async Task An_invitation_that_still_waits_is_not_queued_a_second_time()
    {
        portal.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(UserRules.InvitationHasLeft.Refusal, Assert.Single((await SubmitAsync()).Alerts));
        Assert.Single(await portal.MailToAsync(asha));
    }

    [Fact]
    public async Task Who_has_signed_in_or_is_disabled_gets_no_other_invitation()
    {
        await portal.SendMailAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var form = await admin.GetAsync(StoredPeople.PageOf(asha));

        await ChangeAsync(user => user.Disable());
        Assert.Equal(UserRules.CanBeInvited.Refusal, Assert.Single((await admin.SubmitAsync(form, Form)).Alerts));
        await ChangeAsync(user =>
        {
            user.Enable();
            user.Link(Guid.NewGuid(), Guid.NewGuid());
        });
        var refused = await admin.SubmitAsync(form, Form, ("OperationId", Guid.CreateVersion7().ToString()));

        Assert.Equal(UserRules.HasNotSignedIn.Refusal, Assert.Single(refused.Alerts));
        Assert.Null(refused.Document.QuerySelector(Form));
        Assert.Single(await portal.MailToAsync(asha));
    }

    [Fact]
    public async Task Resending_uses_the_budget_of_the_address()
    {
        for (var sent = 1; sent < MailBudget.Verified.Recipient.AnHour; sent++)
        {
            await portal.SendMailAsync();
            portal.Clock.Advance(TimeSpan.FromSeconds(61));
            Assert.Equal(HttpStatusCode.Redirect, (await SubmitAsync()).StatusCode);
        }

        await portal.SendMailAsync();
        portal.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Contains("at most 30 e-mails an hour to one address", Assert.Single((await SubmitAsync()).Alerts), StringComparison.Ordinal);
    }

    private Task<Answer> SubmitAsync() => admin.SubmitAsync(StoredPeople.PageOf(asha), Form);

    private Task<int> ChangeAsync(Action<PortalUser> change) => portal.ReadAsync(async db =>
    {
        change(await db.UsersOf(asha.AccountId).SingleAsync(u => u.Id == asha.Id));
        return await db.SaveChangesAsync();
    });
}
