using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Releases;

/// <summary>People who work without a pause while instances come and go. Each one's requests go to the serving instances in turn.</summary>
internal sealed class UpgradeLoad(TestDatabase database) : IDisposable
{
    private const int People = 2_000;

    /// <summary>Keeps the load below what an account's mails are limited to.</summary>
    private const int PauseMs = 80;

    private static readonly string[] DeskPages =
        ["/support-desk", "/support-desk/mail", "/support-desk/assignments", "/support-desk/orders", "/support-desk/activations"];

    private static readonly string[] AccountPages =
        ["/dashboard", "/account/audit", "/account/users", "/dashboard/partnership/benefits/visual-studio", "/my"];

    private readonly CancellationTokenSource ended = new();

    private readonly ConcurrentDictionary<PortalProcess, int> done = new();

    private readonly ConcurrentQueue<Guid> acknowledged = new();

    private readonly ConcurrentQueue<string> wrong = new();

    private readonly List<Task> work = [];

    private readonly List<MovingPerson> people = [];

    private int[] turns = [];

    private PortalProcess[] serving = [];

    private int busy;

    private int requests;

    public IReadOnlyCollection<Guid> Acknowledged => acknowledged;

    public IReadOnlyCollection<string> Wrong => wrong;

    public string Summary => $"{requests} requests, {acknowledged.Count} acknowledged writes, {busy} times busy (503)";

    public async Task BeginAsync(PortalProcess first)
    {
        serving = [first];
        var seat = "/dashboard/partnership/benefits/visual-studio/" + (await database.ScalarAsync<string>(
            "SELECT e.Id FROM Entitlements e JOIN Benefits b ON b.Id = e.BenefitId JOIN PartnerAccounts a ON a.Id = e.AccountId "
            + "WHERE b.Code = 'vs-professional' AND a.PartnerId = '4512345'")).ToLowerInvariant();
        await database.ExecuteAsync($"UPDATE Entitlements SET Seats = {People} WHERE Seats > 0");
        var waiting = new Queue<PortalUserId>(await SeatRace.AddPeopleAsync(database, People));
        var (assigns, adds, reads, desk) =
            (New("contoso-partner-admin"), New("contoso-account-admin"), New("contoso-account-admin"), New("support-operator"));
        Func<PortalProcess, int, Task>[] all =
        [
            (portal, turn) => AssignOrRemoveAsync(assigns, portal, seat, waiting, turn),
            (portal, _) => WriteAsync(
                adds, portal, "/account/users/add", ("Name", "Ada L."), ("Email", $"{Guid.CreateVersion7():n}@contoso.example")),
            (portal, turn) => ReadAsync(reads, portal, AccountPages[turn % AccountPages.Length]),
            (portal, turn) => ReadAsync(desk, portal, DeskPages[turn % DeskPages.Length]),
            (portal, _) => SignInAsync(portal),
        ];
        turns = new int[all.Length];
        work.AddRange(all.Select((one, index) => Task.Run(() => WorkAsync(one, index))));
    }

    /// <summary>Returns when nobody waits for an answer of another instance any more.</summary>
    public async Task ServeByAsync(params PortalProcess[] instances)
    {
        serving = instances;
        var before = turns.ToArray();
        await Eventually.UntilAsync(() => Task.FromResult(turns.Zip(before).All(t => t.First > t.Second)), "everybody moves on");
    }

    /// <summary>Until each of them has acknowledged so many writes more.</summary>
    public async Task UntilServedAsync(int writes)
    {
        var before = serving.ToDictionary(portal => portal, portal => done.GetValueOrDefault(portal));
        await Eventually.UntilAsync(
            () => Task.FromResult(!wrong.IsEmpty || before.All(b => done.GetValueOrDefault(b.Key) >= b.Value + writes)), "writes");
        Assert.Empty(wrong);
    }

    public async Task EndAsync()
    {
        await ended.CancelAsync();
        await Task.WhenAll(work);
    }

    public void Dispose()
    {
        people.ForEach(person => person.Dispose());
        ended.Dispose();
    }

    private MovingPerson New(string persona)
    {
        people.Add(new MovingPerson(persona));
        return people[^1];
    }

    private async Task WorkAsync(Func<PortalProcess, int, Task> one, int index)
    {
        for (var turn = 0; !ended.IsCancellationRequested; turn++)
        {
            var now = serving;
            try
            {
                await one(now[turn % now.Length], turn);
            }
            catch (Exception e)
            {
                wrong.Enqueue(e.ToString());
                return;
            }
            finally
            {
                turns[index]++;
            }

            await Task.Delay(PauseMs, CancellationToken.None);
        }
    }

    private async Task AssignOrRemoveAsync(MovingPerson admin, PortalProcess portal, string seat, Queue<PortalUserId> waiting, int turn)
    {
        if (turn % 4 < 3)
        {
            await WriteAsync(admin, portal, $"{seat}?handler=Assign", ("UserId", waiting.Dequeue().ToString()));
            return;
        }

        var last = await database.ScalarAsync<long>("SELECT MAX(Id) FROM Assignments WHERE EndedAt IS NULL");
        await WriteAsync(
            admin, portal, $"{seat}?handler=Remove", ("AssignmentId", last.ToString(CultureInfo.InvariantCulture)));
    }

    private async Task ReadAsync(MovingPerson reader, PortalProcess portal, string page)
    {
        var answer = await reader.GetAsync(portal, page);
        if (!IsBusy(answer) && answer.StatusCode != HttpStatusCode.OK)
        {
            wrong.Enqueue($"GET {page}: {(int)answer.StatusCode} {answer.Location}");
        }
    }

    private async Task SignInAsync(PortalProcess portal)
    {
        using var somebody = new MovingPerson("contoso-member");
        await ReadAsync(somebody, portal, "/dashboard");
    }

    /// <summary>Who reads "busy" sends the same form again.</summary>
    private async Task WriteAsync(MovingPerson person, PortalProcess portal, string address, params (string Name, string Value)[] fields)
    {
        var operation = Guid.CreateVersion7();
        var form = fields.Append(("OperationId", operation.ToString())).Select(f => KeyValuePair.Create(f.Item1, f.Item2)).ToList();
        while (true)
        {
            var answer = await person.PostAsync(portal, address, form);
            if (IsBusy(answer))
            {
                continue;
            }

            if (answer.StatusCode != HttpStatusCode.Redirect)
            {
                wrong.Enqueue($"POST {address}: {(int)answer.StatusCode} {string.Join(' ', answer.Alerts)}");
                return;
            }

            acknowledged.Enqueue(operation);
            done.AddOrUpdate(portal, 1, (_, count) => count + 1);
            return;
        }
    }

    private bool IsBusy(Answer answer)
    {
        Interlocked.Increment(ref requests);
        var isBusy = answer.StatusCode == HttpStatusCode.ServiceUnavailable;
        busy += isBusy ? 1 : 0;
        return isBusy;
    }
}
