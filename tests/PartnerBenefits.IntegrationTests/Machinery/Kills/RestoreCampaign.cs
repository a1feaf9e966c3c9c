using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Running;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.IntegrationTests.Machinery.Security;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Kills;

/// <summary>
/// Customers get keys, assign people and get mails while the database is backed up, and go on until it is restored. What they
/// were shown and sent is kept here, where no restore reaches it.
/// </summary>
internal sealed class RestoreCampaign(Portal portal) : IAsyncDisposable
{
    private const string Benefit = "sql-2016-std";
    private const int KeysOfARound = 30;

    private static readonly (string Persona, DemoOrganisation Organisation)[] Customers =
        [("contoso-partner-admin", DemoOrganisation.Contoso), ("wingtip-partner-admin", DemoOrganisation.Wingtip)];

    private readonly Dictionary<string, string> customerOfKey = [];

    private readonly Dictionary<string, string> thingOfNumber = [];

    private readonly Dictionary<string, int> sendings = [];

    private readonly List<Visitor> visitors = [];

    private int people;

    /// <summary>What was found wrong, in words.</summary>
    public List<string> Wrongs { get; } = [];

    public int KeysShown => customerOfKey.Count;

    public int MailsSent => sendings.Values.Sum();

    public string Summary =>
        $"{KeysShown} keys shown, {MailsSent} mails sent, {thingOfNumber.Count} numbers given, {Wrongs.Count} wrong";

    public async Task RunAsync(bool isSettled)
    {
        await portal.LoadKeysAsync(await portal.BenefitAsync(Benefit), [.. NewKeys()]);
        await SignInAsync();
        await WorkAsync();
        var backup = "";
        // The backup is made while a mail waits and both customers and the sender are at work, who then go on.
        await Task.WhenAll(WorkAsync(), Task.Run(() => backup = portal.Database.BackUp()));
        await WorkAsync();
        await NoteAsync();
        await portal.LookAsync();

        portal.Database.Restore(backup);
        File.Delete(backup);
        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        if (!await portal.LookAsync())
        {
            Wrongs.Add("The restored database was not recognised.");
        }

        await GoOnAsync(isSettled);
        await portal.LoadKeysAsync(await portal.BenefitAsync(Benefit), [.. NewKeys()]);
        await SignInAsync();
        // Whoever is first takes so many that some would be keys of the other one.
        await WorkAsync(keys: 6);
        await NoteAsync();
    }

    public ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        return portal.DisposeAsync();
    }

    private async Task GoOnAsync(bool isSettled)
    {
        if (isSettled)
        {
            await portal.AfterRestoreAsync();
            await portal.ResumeAsync();
        }
        else
        {
            await portal.ExecuteAsync("DELETE FROM Holds");
            portal.Services.GetRequiredService<RestoreMemory>().Remember(null);
        }
    }

    private async Task SignInAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        visitors.Clear();
        foreach (var (persona, _) in Customers)
        {
            visitors.Add(await portal.SignInAsync(persona));
        }
    }

    /// <param name="keys">How many each customer gets.</param>
    private async Task WorkAsync(int keys = 2)
    {
        await portal.ExecuteAsync(
            $"UPDATE Entitlements SET Granted = KeysClaimed + {keys}, Seats = 100000 WHERE KeyPolicy = 'PerLicense' OR Seats > 0");
        await Task.WhenAll(
            [.. visitors.Select((visitor, i) => GetKeysAsync(visitor, Customers[i].Organisation)), AssignAsync(), OrderAsync()]);
        await portal.SendMailAsync();
        // One that is still waiting when the backup or the restore comes.
        await AssignAsync();
    }

    private async Task GetKeysAsync(Visitor visitor, DemoOrganisation organisation)
    {
        var page = await KeyForm.PageAsync(portal, organisation, Benefit);
        var shown = await (await KeyForm.OpenAsync(visitor, page)).SendAsync();
        lock (customerOfKey)
        {
            foreach (var key in shown.Keys)
            {
                if (customerOfKey.TryGetValue(key, out var other) && other != organisation.Name)
                {
                    Wrongs.Add($"A key that {other} was shown was shown to {organisation.Name}.");
                }

                customerOfKey[key] = organisation.Name;
            }
        }
    }

    private async Task AssignAsync()
    {
        var number = Interlocked.Increment(ref people);
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var person = new PortalUser(
            account, $"Person {number}", EmailAddress.Parse($"person{number}@contoso.example"), PartnerRoles.None);
        await portal.ReadAsync(db =>
        {
            db.Add(person);
            return db.SaveChangesAsync();
        });
        var seats = await portal.EntitlementAsync(DemoOrganisation.Contoso, "vs-professional");
        var answer = await visitors[0].PostAsync(
            $"/dashboard/partnership/benefits/visual-studio/{seats}?handler=Assign",
            [
                new("OperationId", Guid.CreateVersion7().ToString()), new("UserId", person.Id.ToString()),
                new("__RequestVerificationToken", await MatrixVisits.TokenAsync(visitors[0])),
            ]);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task OrderAsync()
    {
        var number = await portal.ReadAsync(db => db.NewOrderNumberAsync(CancellationToken.None));
        Note($"order {number}", Guid.CreateVersion7().ToString());
    }

    private async Task NoteAsync()
    {
        foreach (var (table, thing) in new[]
        {
            ("AuditEvents", "Action || At || ActorId || coalesce(OperationId, '')"),
            ("OutboxMessages", "Kind || UserId || QueuedAt"),
            ("Assignments", "UserId || EntitlementId || AssignedAt"),
        })
        {
            foreach (var row in await portal.Database.ColumnAsync<string>($"SELECT Id || ' ' || {thing} FROM {table}"))
            {
                var parts = row.Split(' ', 2);
                Note($"{table} {parts[0]}", parts[1]);
            }
        }

        await NoteMailsAsync();
    }

    private async Task NoteMailsAsync()
    {
        foreach (var file in Directory.GetFiles(Eml.FolderOf(portal), "*.eml"))
        {
            var letter = await MimeMessage.LoadAsync(file);
            var what = $"{Path.GetFileNameWithoutExtension(file).Split('-')[1]} to {letter.To}";
            sendings[what] = sendings.GetValueOrDefault(what) + 1;
            if (sendings[what] > 1)
            {
                Wrongs.Add($"{what} was sent {sendings[what].ToString(CultureInfo.InvariantCulture)} times.");
            }

            File.Delete(file);
        }
    }

    private void Note(string number, string thing)
    {
        lock (thingOfNumber)
        {
            if (!thingOfNumber.TryAdd(number, thing) && thingOfNumber[number] != thing)
            {
                Wrongs.Add($"{number} was given twice.");
            }
        }
    }

    private static IEnumerable<KeyText> NewKeys() =>
        Enumerable.Range(0, KeysOfARound).Select(_ => new KeyText($"TEST-{Guid.CreateVersion7():n}"));
}
