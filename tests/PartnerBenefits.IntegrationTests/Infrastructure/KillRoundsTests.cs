using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Kills;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

public sealed class KillRoundsTests
{
    private const int UsualRounds = 10;
    private const int AllRounds = 100;

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Whenever_the_portal_is_killed_nothing_is_half_done_and_nothing_twice()
    {
        var campaign = await KillCampaign.BeginAsync();
        var rounds = Campaign.Rounds(UsualRounds, AllRounds);
        var withProgress = 0;
        for (var round = 0; round < rounds; round++)
        {
            var before = await campaign.DoneAsync();
            await campaign.RunAndKillAsync();
            withProgress += await campaign.DoneAsync() > before ? 1 : 0;
            await campaign.AssertNothingIsHalfDoneAsync();
        }

        await campaign.AssertAllMailLeavesOnceAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rounds} kills, {withProgress} with progress; {await campaign.SummaryAsync()}; {campaign.SentAgain} forms sent again");
        Assert.InRange(withProgress, rounds * 9 / 10, rounds);
    }
}
