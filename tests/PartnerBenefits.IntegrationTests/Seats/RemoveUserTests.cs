using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Seats;

public sealed class RemoveUserTests : SeatTest
{
    [Fact]
    public async Task A_removed_person_s_seat_is_free_for_somebody_else_and_the_history_has_both()
    {
        var (asha, luc) = (await portal.PersonAsync("Asha"), await portal.PersonAsync("Luc"));
        await portal.ExecuteAsync("UPDATE Entitlements SET Seats = 1 WHERE Seats = 3");
        await admin.AssignAsync(page, asha);
        var full = await admin.GetAsync(page);
        Assert.Null(full.Document.QuerySelector("select[name=UserId]"));
        Assert.Contains(AssignmentRules.SeatIsLeft.Refusal, full.Document.QuerySelector("#why-not")!.TextContent, StringComparison.Ordinal);

        await admin.RemoveAsync(page, asha);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.AssignAsync(page, luc)).StatusCode);

        var shown = await admin.GetAsync(page);
        Assert.Contains("Asha D. removed by Contoso Partner Admin", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Luc M. assigned by Contoso Partner Admin", shown.Text, StringComparison.Ordinal);
        Assert.Equal([MailKind.SeatAssigned, MailKind.SeatRemoved, MailKind.SeatAssigned], (await portal.MailsAsync()).Select(m => m.Kind));
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT max(SeatsTaken) FROM Entitlements"));
    }

    [Fact]
    public async Task Removing_somebody_twice_frees_one_seat()
    {
        await admin.AssignAsync(page, await portal.PersonAsync("Asha"));
        await admin.AssignAsync(page, await portal.PersonAsync("Luc"));
        var opened = await admin.GetAsync(page);
        var form = opened.Document.QuerySelector("form[action$='handler=Remove']")!;

        await admin.PostAsync(page + "?handler=Remove", Answer.Fill(form));
        var again = await admin.PostAsync(page + "?handler=Remove", Answer.Fill(form, ("OperationId", Guid.CreateVersion7().ToString())));

        Assert.Equal(AssignmentRules.IsStillAssigned.Refusal, Assert.Single(again.Alerts));
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT max(SeatsTaken) FROM Entitlements"));
    }

    [Fact]
    public async Task A_removed_persons_seat_is_free_again_after_its_pause_and_the_page_says_so_before()
    {
        await portal.ExecuteAsync("UPDATE Entitlements SET Seats = 1, PauseDays = 90 WHERE Seats = 3");
        var (asha, luc) = (await portal.PersonAsync("Asha"), await portal.PersonAsync("Luc"));
        await admin.AssignAsync(page, asha);
        var before = await admin.GetAsync(page);
        Assert.Contains("the seat is free again after 90 days", before.Text, StringComparison.Ordinal);
        var form = before.Document.QuerySelector("form[action$='handler=Remove']")!;
        await admin.RemoveAsync(page, asha);

        var paused = await admin.GetAsync(page);
        Assert.Contains(
            "The next seat is free on 20 Feb 2027", paused.Document.QuerySelector("#why-not")!.TextContent, StringComparison.Ordinal);
        var refused = await admin.PostAsync(
            page + "?handler=Assign", Answer.Fill(form, ("OperationId", Guid.CreateVersion7().ToString()), ("UserId", luc.Id.ToString())));
        Assert.Equal(AssignmentRules.SeatIsLeft.Refusal, Assert.Single(refused.Alerts));

        portal.Clock.Advance(TimeSpan.FromDays(90));
        using var later = await portal.SignInAsync("contoso-partner-admin");
        Assert.Equal(HttpStatusCode.Redirect, (await later.AssignAsync(page, luc)).StatusCode);
    }

    [Fact]
    public async Task In_grace_nobody_new_is_assigned_and_everybody_can_be_removed()
    {
        var asha = await portal.PersonAsync("Asha");
        await admin.AssignAsync(page, asha);
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 7, 10, 0, 0, 0, TimeSpan.Zero));
        using var later = await portal.SignInAsync("contoso-partner-admin");

        var shown = await later.GetAsync(page);
        Assert.Contains(
            "you can't get keys or assign people", shown.Document.QuerySelector("#why-not")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await later.RemoveAsync(page, asha)).StatusCode);
    }
}
