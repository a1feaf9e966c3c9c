using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.IntegrationTests.SupportDesk;

public sealed class InstanceHealthTests : PortalTest
{
    [Theory]
    [InlineData("en", "Healthy", "Last look: mail")]
    [InlineData("fr", "En bon état", "Dernier passage\u00a0: mail")]
    public async Task Staff_read_each_check_and_the_loops_in_their_language(string language, string healthy, string look)
    {
        await using var own = new Portal().With("Session:IdleMinutes", "60");
        own.Services.GetRequiredService<LoopWatch>().NoteLook("mail");
        using var staff = await own.SignInAsync("support-reviewer");

        var page = await staff.Speaking(language).GetAsync("/support-desk/health");

        Assert.Equal(
            ["database", "writing", "keys", "files", "loops", "holds", "outbox"],
            page.Document.QuerySelectorAll("main tbody td:first-child").Select(cell => cell.TextContent));
        Assert.All(page.Document.QuerySelectorAll("main .state"), state => Assert.Equal(healthy, state.TextContent));
        Assert.Contains(look, page.Document.QuerySelectorAll("main dt").Select(term => term.TextContent));
    }
}
