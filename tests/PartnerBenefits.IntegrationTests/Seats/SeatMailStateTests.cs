using AngleSharp.Dom;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;

namespace PartnerBenefits.IntegrationTests.Seats;

/// <summary>The instructions of a support benefit go to two addresses, of which one can fail.</summary>
public sealed class SeatMailStateTests : ActivationTest
{
    private const string Account = "asha.d@contoso.example";

    private const string Home = "asha@home.example";

    [Theory]
    [InlineData(MailState.Failed, MailState.Sent, "E-mail: failed", "failed", "sent", "may not have reached every address")]
    [InlineData(MailState.Sent, MailState.Unknown, "E-mail: unknown", "sent", "unknown", "may not have reached every address")]
    [InlineData(MailState.Sent, MailState.Queued, "E-mail: queued", "sent", "queued", "have not been sent to both addresses")]
    [InlineData(MailState.Sent, MailState.Settled, "E-mail: settled", "sent", "settled", "have not been sent to both addresses")]
    [InlineData(MailState.Sent, MailState.Sent, "E-mail: sent", "sent", "sent", "were sent to both addresses")]
    public async Task The_page_says_the_worst_state_and_that_of_each_address(
        MailState account, MailState home, string worst, string accountSays, string homeSays, string panel)
    {
        await ActivateAsync();
        await SetAsync(account, home);

        var seen = await admin.GetAsync(page);

        var row = seen.Document.QuerySelector(".people tbody tr")!.TextContent;
        Assert.Contains(worst, row, StringComparison.Ordinal);
        Assert.Contains($"{Account}: {accountSays}", row, StringComparison.Ordinal);
        Assert.Contains($"{Home}: {homeSays}", row, StringComparison.Ordinal);
        Assert.Contains(panel, PanelOf(seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_French_too_the_page_says_that_half_of_it_failed()
    {
        await ActivateAsync();
        await SetAsync(MailState.Failed, MailState.Sent);

        var seen = await admin.Speaking("fr").GetAsync(page);

        Assert.Contains("E-mail\u00a0: échoué", seen.Document.QuerySelector(".people tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ne sont peut-être pas arrivées à toutes les adresses", PanelOf(seen), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Contoso Member", "may not have reached every address")]
    [InlineData("Asha D.", null)]
    public async Task Who_has_the_benefit_reads_the_same_on_the_panel_and_a_colleague_reads_only_the_ids(string holder, string? says)
    {
        var mail = await portal.AssignmentMailAsync(
            MailKind.ActivationActive, BenefitForms.Support, change: GivenMails.Activate, name: holder);
        await portal.SetStateAsync(mail, MailState.Failed);
        using var member = await portal.SignInAsync("contoso-member");

        var panel = PanelOf(await member.GetAsync(page));

        Assert.Contains("CONTRACT-1", panel, StringComparison.Ordinal);
        Assert.Contains("Quote both IDs", panel, StringComparison.Ordinal);
        Assert.Contains(says ?? "", panel, StringComparison.Ordinal);
        Assert.Equal(says is null, !panel.Contains("E-mail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_sent_again_counts_from_then_on()
    {
        await ActivateAsync();
        await SetAsync(MailState.Failed, MailState.Failed);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));

        await admin.SubmitAsync(page, "form[action$='handler=Resend']");

        Assert.Contains("E-mail: queued", (await admin.GetAsync(page)).Document.QuerySelector(".people tbody tr")!.TextContent,
            StringComparison.Ordinal);
    }

    private static string PanelOf(Answer page) => page.Document.QuerySelector("section[aria-labelledby^='reach-']")!.Text();

    private async Task SetAsync(MailState account, MailState home)
    {
        var mails = (await portal.MailsAsync()).Where(m => m.Kind == MailKind.ActivationActive).ToList();
        await portal.SetStateAsync(mails.Single(m => m.To.Value == Account).Id, account);
        await portal.SetStateAsync(mails.Single(m => m.To.Value == Home).Id, home);
    }
}
