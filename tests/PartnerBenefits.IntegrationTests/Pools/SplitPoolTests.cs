using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Pools;

public sealed class SplitPoolTests : PortalTest
{
    private const string Choices = "/dashboard/partnership/benefits/choices";

    private Visitor admin = null!;

    public override async ValueTask InitializeAsync() => admin = await SignInAsync("contoso-partner-admin");

    [Fact]
    public async Task The_page_shows_what_each_side_holds_now_and_would_hold()
    {
        var trying = await admin.GetAsync(Choices + "?pool=productivity&cloud=2");

        var rows = trying.Document.QuerySelectorAll("#pool-productivity tbody tr").ToDictionary(
            r => r.QuerySelector("a")!.TextContent, r => (r.Children[1].TextContent.Trim(), r.Children[2].TextContent.Trim()));
        Assert.Equal(("Now 5", "After 7"), rows["Microsoft Office 365 (E3) seats"]);
        Assert.Equal(("Now 0", "After 3"), rows["Microsoft Office Professional Plus 2016 (instead of Office 365)"]);
        Assert.Empty(await portal.AuditAsync());
    }

    [Fact]
    public async Task A_split_opens_both_sides_and_can_be_changed_while_what_moves_is_unclaimed()
    {
        Assert.Equal(Choices, (await SplitAsync("management", "3")).Location);
        Assert.Equal("management cloud=3 on-premises=2", Assert.Single(await portal.AuditAsync(AuditAction.PoolSplit)).Detail);
        var intune = await admin.GetAsync(await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "intune", "cloud"));
        Assert.Contains("3 seats", intune.Text, StringComparison.Ordinal);

        Assert.Equal(Choices, (await SplitAsync("management", "0")).Location);
        Assert.Equal(Choices, (await SplitAsync("management", "3")).Location);
        await ClaimAsync("intune");

        var refused = await SplitAsync("management", "2");
        Assert.Equal(PoolRules.CloudIsNotFixed.Refusal, Assert.Single(refused.Alerts));
        Assert.Equal(PoolRules.CloudIsNotFixed.Refusal, refused.Document.QuerySelector("#pool-management-problem")!.TextContent);
        Assert.Contains("3 units of this side are claimed and stay here.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(Choices, (await SplitAsync("management", "5")).Location);
    }

    [Fact]
    public async Task Splitting_as_it_is_split_already_writes_no_event()
    {
        await SplitAsync("management", "3");

        Assert.Equal(Choices, (await SplitAsync("management", "3")).Location);

        Assert.Single(await portal.AuditAsync(AuditAction.PoolSplit));
    }

    /// <summary>The page asks for the numbers while somebody types, so this request can be under way when the form is sent.</summary>
    [Fact]
    public async Task A_part_of_the_page_takes_no_notice_away()
    {
        await SplitAsync("management", "3");
        using var part = new HttpRequestMessage(HttpMethod.Get, new Uri(Choices, UriKind.Relative));
        part.Headers.Add("HX-Request", "true");

        var asked = await Answer.ReadAsync(await admin.Client.SendAsync(part, TestContext.Current.CancellationToken));
        var opened = await admin.GetAsync(Choices);

        Assert.Null(asked.Document.QuerySelector("main [role=status]"));
        Assert.NotNull(opened.Document.QuerySelector("main [role=status]"));
    }

    [Theory]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("all")]
    [InlineData("99999999999")]
    public async Task A_number_that_is_none_of_the_units_is_refused_at_the_field(string cloud)
    {
        var refused = await SplitAsync("productivity", cloud);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.NotEqual("", refused.Document.QuerySelector("#pool-productivity-problem")!.TextContent);
        Assert.Equal("", refused.Document.QuerySelector("#pool-management-problem")!.TextContent);
        Assert.Equal(0, await portal.ScalarAsync<long>("SELECT count(*) FROM ChoicePools WHERE Cloud IS NOT NULL"));
    }

    [Fact]
    public async Task Claims_and_splits_at_once_never_leave_a_side_below_what_was_claimed()
    {
        await SplitAsync("management", "3");
        var split = (await admin.GetAsync(Choices)).Document.QuerySelector("#pool-management form")!;
        var page = await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "intune", "cloud");
        var claim = await KeyForm.OpenAsync(admin, page);

        var race = Enumerable.Range(0, 6).Select(cloud => admin.PostAsync(Choices + "?handler=Split", Answer.Fill(
            split, ("OperationId", Guid.CreateVersion7().ToString()), ("Cloud", $"{cloud}")))).Append(claim.SendAsync());
        var answers = await Task.WhenAll(race);

        Assert.All(answers, a => Assert.True((int)a.StatusCode < 500));
        Assert.Equal(1, await portal.ScalarAsync<long>(
            "SELECT count(*) FROM ChoicePools WHERE Pool = 'management' AND Cloud + OnPremises = 5 AND (CloudFixed IS NULL OR Cloud >= "
                + "CloudFixed)"));
    }

    [Fact]
    public async Task Who_may_not_split_reads_why_and_another_account_s_pool_is_not_there()
    {
        using var member = await portal.SignInAsync("contoso-member");
        var shown = await member.GetAsync(Choices);
        Assert.Equal(2, shown.Document.QuerySelectorAll("main button[disabled]").Length);
        Assert.Contains("These people can help", shown.Text, StringComparison.Ordinal);

        var stranger = await portal.ScalarAsync<string>(
            "SELECT min(p.Id) FROM ChoicePools p JOIN PartnerAccounts a ON a.Id = p.AccountId WHERE a.PartnerId = '4534567'");
        var form = (await admin.GetAsync(Choices)).Document.QuerySelector("#pool-management form")!;
        var other = await admin.PostAsync(Choices + "?handler=Split", Answer.Fill(form, ("PoolId", stranger), ("Cloud", "1")));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    private Task<Answer> SplitAsync(string pool, string cloud) => admin.SubmitAsync(Choices, $"#pool-{pool} form", ("Cloud", cloud));

    private async Task ClaimAsync(string benefit) => Assert.Single(
        (await (await KeyForm.OpenAsync(admin, await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, benefit, "cloud")))
            .SendAsync()).Keys);
}
