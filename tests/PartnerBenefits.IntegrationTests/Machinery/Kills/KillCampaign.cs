using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Kills;

internal sealed class KillCampaign(string folder)
{
    private const int People = 3_000;

    /// <summary>Counted from the first thing that is done, so that lives on a slow computer get something done too.</summary>
    private const int LongestLifeMs = 700;

    /// <summary>Each query counts what is half done or done twice, so each must give 0.</summary>
    private static readonly string[] Wrongs =
    [
        "SELECT count(*) FROM Entitlements e WHERE SeatsTaken <> (SELECT count(*) FROM Assignments a WHERE a.EntitlementId = e.Id AND "
            + "a.EndedAt IS NULL)",
        "SELECT count(*) - (SELECT count(*) FROM AuditEvents WHERE Action = 'UserAssigned') FROM Assignments",
        "SELECT count(*) - (SELECT count(*) FROM AuditEvents WHERE Action = 'UserRemoved') FROM Assignments WHERE EndedAt IS NOT NULL",
        "SELECT count(*) - (SELECT count(*) FROM OutboxMessages WHERE Kind IN ('SeatAssigned', 'SupportRequested')) FROM Assignments",
        "SELECT count(*) - (SELECT count(*) FROM OutboxMessages WHERE Kind = 'SeatRemoved') FROM Assignments a "
            + "WHERE EndedAt IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Activations x WHERE x.AssignmentId = a.Id)",
        "SELECT 2 * count(*) - (SELECT count(*) FROM OutboxMessages WHERE Kind = 'ActivationActive') FROM Activations WHERE Stage = "
            + "'Active'",
        "SELECT count(*) - (SELECT count(*) FROM AuditEvents WHERE Action = 'ActivationCompleted') FROM Activations WHERE Stage = 'Active'",
        "SELECT count(*) FROM (SELECT UserId FROM Assignments WHERE EndedAt IS NULL GROUP BY UserId, EntitlementId HAVING count(*) > 1) "
            + "twice",
        .. TestDatabase.IsSqlServer ? (string[])[] : ["SELECT count(*) FROM pragma_foreign_key_check()"],
    ];

    private readonly Random chance = new(20261122);

    private readonly Queue<PortalUserId> waiting = new();

    private readonly List<KillForm> unanswered = [];

    private readonly TestDatabase database = TestDatabase.Of(folder);

    public int SentAgain { get; private set; }

    public static async Task<KillCampaign> BeginAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partner-benefits-kill-").FullName;
        await using (var first = PortalProcess.Start(folder))
        {
            await first.ListeningAsync();
        }

        var campaign = new KillCampaign(folder);
        await campaign.database.ExecuteAsync($"UPDATE Entitlements SET Seats = {People} WHERE Seats > 0");
        foreach (var person in await SeatRace.AddPeopleAsync(campaign.database, People))
        {
            campaign.waiting.Enqueue(person);
        }

        return campaign;
    }

    public async Task<long> DoneAsync() =>
        await database.ScalarAsync<long>(
            "SELECT (SELECT count(*) FROM AuditEvents) + (SELECT count(*) FROM OutboxMessages WHERE State = 'Sent')");

    public async Task RunAndKillAsync()
    {
        await using var portal = PortalProcess.Start(folder);
        using var life = await KillLife.BeginAsync(portal, database);
        using var ended = new CancellationTokenSource();
        foreach (var form in unanswered)
        {
            Assert.True(await life.SendAsync(form), $"{form.Address} was refused when it was sent again.");
            SentAgain++;
        }

        unanswered.Clear();
        var before = await DoneAsync();
        Task[] work =
        [
            life.AssignAndRemoveAsync(Next, unanswered.Add, ended.Token),
            life.ActivateAsync(Next, unanswered.Add, ended.Token),
        ];
        await Eventually.UntilAsync(async () => await DoneAsync() > before, "the life gets something done");
        await Task.Delay(chance.Next(LongestLifeMs));
        await portal.KillAsync();
        await ended.CancelAsync();
        await Task.WhenAll(work);
    }

    public async Task AssertNothingIsHalfDoneAsync()
    {
        foreach (var wrong in Wrongs)
        {
            Assert.Equal((wrong, 0L), (wrong, await database.ScalarAsync<long>(wrong)));
        }

        var files = Directory.EnumerateFiles(Path.Combine(folder, "mail"), "*.eml").Select(IdOf).ToList();
        Assert.Distinct(files);
        Assert.Subset(
            files.ToHashSet(), (await database.ColumnAsync<string>("SELECT Id FROM OutboxMessages WHERE State = 'Sent'")).ToHashSet());
    }

    public async Task AssertAllMailLeavesOnceAsync()
    {
        await using (var last = new Portal(folder))
        {
            last.Clock.SetUtcNow(DateTimeOffset.UtcNow.AddDays(1));
            await last.SendMailAsync();
            last.Clock.Advance(TimeSpan.FromMinutes(1));
            await last.SendMailAsync();
        }

        Assert.Equal(0, await database.ScalarAsync<long>("SELECT count(*) FROM OutboxMessages WHERE State <> 'Sent'"));
        var files = Directory.EnumerateFiles(Path.Combine(folder, "mail"), "*.eml").Select(IdOf).Order().ToList();
        Assert.Equal((await database.ColumnAsync<string>("SELECT Id FROM OutboxMessages")).Order(), files);
    }

    public async Task<string> SummaryAsync() =>
        $"{await CountAsync("Assignments")} assignments, {await CountAsync("Assignments WHERE EndedAt IS NOT NULL")} removed, "
        + $"{await CountAsync("Activations WHERE Stage = 'Active'")} activated, {await CountAsync("OutboxMessages")} mails";

    private Task<long> CountAsync(string what) => database.ScalarAsync<long>($"SELECT count(*) FROM {what}");

    private static string IdOf(string mail) => Path.GetFileName(mail).Split('-')[0].TrimStart('0');

    private PortalUserId Next()
    {
        lock (waiting)
        {
            return waiting.Dequeue();
        }
    }
}
