using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Features.SupportDesk.Mails;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Mails;

public sealed class MailsPageTests : PortalTest
{
    [Theory]
    [InlineData("en", "No e-mails yet.")]
    [InlineData("fr", "Aucun message pour l’instant.")]
    public async Task The_mail_page_says_so_when_no_mail_was_queued(string language, string says)
    {
        using var staff = (await portal.SignInAsync("support-operator")).Speaking(language);

        Assert.Contains(says, (await staff.GetAsync(MailPage.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_state_is_shown_those_that_wait_with_their_count_and_narrows_the_list()
    {
        var ids = new Dictionary<MailState, long>();
        foreach (var state in StoredNames.Known<MailState>())
        {
            ids[state] = await portal.MailInStateAsync(state);
        }

        using var staff = await portal.SignInAsync("support-operator");
        var all = await staff.GetAsync(MailPage.Address);
        Assert.Equal(ids.Values.OrderDescending(), RowsOf(all));
        Assert.Equal(["All", "Queued 1", "Being sent 2", "Sent", "Failed 1", "Unknown 1", "Settled"],
            all.Document.QuerySelectorAll(".chips a").Select(a => a.TextContent.Trim()));
        Assert.Equal([ids[MailState.Sending], ids[MailState.Leased]], RowsOf(await staff.GetAsync(MailPage.Address + "?state=Sending")));
        Assert.Equal([ids[MailState.Unknown]], RowsOf(await staff.GetAsync(MailPage.Address + "?state=Unknown")));
        var line = await MailPage.LineAsync(staff, ids[MailState.Failed]);
        Assert.Contains("Asha D. asha.d@contoso.example Contoso Consulting · 4512345 Invitation", line, StringComparison.Ordinal);
        Assert.Contains(
            "Failed The mail server refused the recipient. The server's answer: 550. 3 attempts", line, StringComparison.Ordinal);
        Assert.Equal(
            ids.Where(pair => pair.Key is MailState.Failed or MailState.Unknown).Select(pair => pair.Value).Order(),
            all.Document.QuerySelectorAll("tr[id]").Where(row => row.QuerySelector("form") is not null)
                .Select(row => long.Parse(row.Id![5..], System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task Mails_that_wait_for_nobody_are_not_counted_because_they_grow_with_the_years()
    {
        await portal.MailInStateAsync(MailState.Sent);
        await portal.MailInStateAsync(MailState.Settled);
        await portal.MailInStateAsync(MailState.Leased);
        await using var scope = portal.Services.CreateAsyncScope();

        var counts = await scope.ServiceProvider.GetRequiredService<MailsQuery>().CountWaitingAsync(TestContext.Current.CancellationToken);

        Assert.Equal([(MailState.Sending, 1)], counts.Select(count => (count.Key, count.Value)));
    }

    [Fact]
    public async Task The_mail_list_is_paged_by_key()
    {
        var ids = new List<long>();
        for (var i = 0; i < 60; i++)
        {
            ids.Insert(0, await portal.InvitationAsync());
        }

        using var staff = await portal.SignInAsync("support-operator");
        var first = await staff.GetAsync(MailPage.Address + "?state=Queued");
        var second = await staff.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(ids, [.. RowsOf(first), .. RowsOf(second)]);
        Assert.Equal(10, RowsOf(second).Count());
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
    }

    private static IEnumerable<long> RowsOf(Answer page) =>
        page.Document.QuerySelectorAll("tr[id]").Select(row => long.Parse(row.Id![5..], System.Globalization.CultureInfo.InvariantCulture));
}
