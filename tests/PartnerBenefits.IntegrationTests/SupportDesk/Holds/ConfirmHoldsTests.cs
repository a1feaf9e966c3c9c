using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Holds;

public sealed class ConfirmHoldsTests : PortalTest
{
    private const string Page = "/support-desk/holds";

    private const string Seen = "The clock went from there to here.";

    [Fact]
    public async Task The_desk_says_what_holds_the_portal_and_one_confirmation_ends_it()
    {
        await GivenHoldAsync(HoldReason.Clock);
        var staff = await SignInAsync("support-operator");
        Assert.Contains(Seen, (await staff.GetAsync("/support-desk")).Text, StringComparison.Ordinal);
        var page = await staff.GetAsync(Page);

        var first = await staff.SubmitAsync(page, "main form");
        var second = await staff.SubmitAsync(page, "main form");

        Assert.Equal((Page, Page), (first.Location, second.Location));
        Assert.Null(await portal.HoldAsync());
        var told = Assert.Single(await EventsAsync());
        Assert.Equal((ActorKind.Staff, null), (told.ActorKind, told.AccountId));
        Assert.StartsWith("Clock since=2026-11-22T09:00:00Z confirmed=2026-11-22T", told.Detail, StringComparison.Ordinal);
        var look = await portal.ReadAsync(db => db.Heartbeats.SingleAsync(h => h.Part == "scheduler"));
        Assert.Equal(told.At, look.At);
    }

    [Fact]
    public async Task The_desk_is_readable_in_French_and_names_no_hold_if_there_is_none()
    {
        var staff = await SignInAsync("support-operator");
        Assert.DoesNotContain(Page, (await staff.GetAsync("/support-desk")).Body, StringComparison.Ordinal);
        await GivenHoldAsync(HoldReason.Clock);

        var french = await staff.Speaking("fr").GetAsync(Page);

        Assert.Contains(Seen, french.Text, StringComparison.Ordinal);
        Assert.Contains("Les horloges ne concordent pas", french.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_the_time_does_not_end_another_hold()
    {
        await GivenHoldAsync(HoldReason.Clock);
        await GivenHoldAsync(HoldReason.Restore);
        var staff = await SignInAsync("support-operator");

        await staff.SubmitAsync(Page, "main form");

        Assert.Equal(HoldReason.Restore, (await portal.HoldAsync())!.Reason);
    }

    private Task<int> GivenHoldAsync(HoldReason reason) => portal.ReadAsync(db =>
    {
        db.Add(new Hold(reason, Seen, portal.Clock.GetUtcNow().UtcDateTime));
        return db.SaveChangesAsync();
    });

    private Task<List<AuditEvent>> EventsAsync() =>
        portal.ReadAsync(db => db.Set<AuditEvent>().Where(e => e.Action == AuditAction.HoldConfirmed).ToListAsync());
}
