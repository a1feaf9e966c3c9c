using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Kills;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

public sealed class SchedulerKillTests
{
    private const int UsualRounds = 10;
    private const int AllRounds = 100;

    /// <summary>One life of the portal can't do them all, so the last round still has work.</summary>
    private const int AccountsOfARound = 120;

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Whenever_the_portal_is_killed_each_renewal_lapse_and_reminder_is_done_once()
    {
        var rounds = Campaign.Rounds(UsualRounds, AllRounds);
        var campaign = await SchedulerKillCampaign.BeginAsync(rounds * AccountsOfARound);
        var withProgress = 0;
        for (var round = 0; round < rounds; round++)
        {
            var before = await campaign.DoneAsync();
            await campaign.RunAndKillAsync();
            withProgress += await campaign.DoneAsync() > before ? 1 : 0;
            await campaign.AssertNothingIsHalfDoneAsync();
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rounds} kills, {withProgress} with progress, {await campaign.DoneAsync()} done by the last of them");
        await campaign.FinishAsync();
        await campaign.AssertAllIsDoneOnceAsync();
        Assert.InRange(withProgress, rounds * 9 / 10, rounds);
    }
}
