using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Kills;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

public sealed class RestoreRoundsTests
{
    [Fact]
    [Trait("Size", "Campaign")]
    public async Task After_each_of_many_restores_under_load_no_key_mail_or_number_is_given_twice()
    {
        TestDatabase.RequireSqlite("A backup of SQLite is a file.");
        await using var campaign = new RestoreCampaign(new Portal(PortalFolders.New()));
        var rounds = Campaign.Rounds(20, 60);
        for (var round = 0; round < rounds; round++)
        {
            await campaign.RunAsync(isSettled: true);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(campaign.Summary);
        Assert.Empty(campaign.Wrongs);
        Assert.InRange(campaign.KeysShown, rounds * 4, int.MaxValue);
        Assert.InRange(campaign.MailsSent, rounds * 2, int.MaxValue);
    }

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Without_after_restore_the_campaign_finds_keys_mails_and_numbers_that_are_given_twice()
    {
        TestDatabase.RequireSqlite("A backup of SQLite is a file.");
        await using var campaign = new RestoreCampaign(new Portal(PortalFolders.New()));

        await campaign.RunAsync(isSettled: false);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', campaign.Wrongs));
        Assert.Contains(campaign.Wrongs, wrong => wrong.StartsWith("A key that", StringComparison.Ordinal));
        Assert.Contains(campaign.Wrongs, wrong => wrong.Contains("was sent 2 times", StringComparison.Ordinal));
        Assert.Contains(campaign.Wrongs, wrong => wrong.EndsWith("was given twice.", StringComparison.Ordinal));
    }
}
