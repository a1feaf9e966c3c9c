using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Commands;

public sealed class RepairCommandTests : PortalTest
{
    private PartnerAccount contoso = null!;

    public override async ValueTask InitializeAsync()
    {
        contoso = await portal.AccountAsync(DemoOrganisation.Contoso);
        await portal.ReadAsync(db =>
        {
            db.Add(new Milestone(contoso.Id, null, MilestoneKind.Lapsed, new DateOnly(2098, 1, 1), new DateTime(2099, 1, 1)));
            return db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task What_was_repaired_is_printed_by_account_and_by_kind()
    {
        var (exit, output) = await RepairAsync("due-days");

        Assert.True(exit == 0, output);
        Assert.Contains($"{contoso.PartnerId}: due=0 milestones=1 mails=0", output, StringComparison.Ordinal);
        Assert.Contains("Milestones removed: 1", output, StringComparison.Ordinal);
        Assert.Equal(0, await MilestonesAsync());
    }

    /// <summary>It would take back what was done on the days between the wrong time and the right one.</summary>
    [Fact]
    public async Task By_a_clock_that_is_behind_nothing_is_repaired()
    {
        await portal.ReadAsync(db =>
        {
            db.Add(new Heartbeat(Heartbeat.Scheduler, DateTime.UtcNow.AddDays(40)));
            return db.SaveChangesAsync();
        });

        var (exit, output) = await RepairAsync("due-days");

        Assert.Equal(1, exit);
        Assert.Contains("Nothing was repaired, because the time isn't certain. The clock says", output, StringComparison.Ordinal);
        Assert.Equal(1, await MilestonesAsync());
    }

    [Theory]
    [InlineData]
    [InlineData("everything")]
    public async Task What_is_to_be_repaired_must_be_said(params string[] arguments)
    {
        var (exit, output) = await RepairAsync(arguments);

        Assert.Equal(1, exit);
        Assert.StartsWith("There is no command 'repair", output, StringComparison.Ordinal);
    }

    private Task<int> MilestonesAsync() => portal.ReadAsync(db => db.MilestonesOf(contoso.Id).CountAsync(m => m.At.Year == 2099));

    private Task<(int ExitCode, string Output)> RepairAsync(params string[] arguments) =>
        PortalProcess.RunAsync(portal.Folder, ["repair", .. arguments]);
}
