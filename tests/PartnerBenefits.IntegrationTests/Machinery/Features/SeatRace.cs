using System.Diagnostics;
using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal sealed class SeatRace(TestDatabase database, string page)
{
    private const int TriesOfOneForm = 10;

    private readonly Stopwatch watch = Stopwatch.StartNew();

    private int busy;

    public static async Task<SeatRace> PrepareAsync(TestDatabase database, int seats)
    {
        var id = await database.ScalarAsync<string>(
            "SELECT e.Id FROM Entitlements e JOIN Benefits b ON b.Id = e.BenefitId JOIN PartnerAccounts a ON a.Id = e.AccountId "
            + "WHERE b.Code = 'vs-professional' AND a.PartnerId = '4512345'");
        await database.ExecuteAsync($"UPDATE Entitlements SET Seats = {seats} WHERE Id = '{id}'");
        return new SeatRace(database, $"/dashboard/partnership/benefits/visual-studio/{id.ToLowerInvariant()}");
    }

    public static async Task<IReadOnlyList<PortalUserId>> AddPeopleAsync(TestDatabase database, int count)
    {
        await using var db = database.NewContext();
        var contoso = db.Accounts.Single(a => a.PartnerId == "4512345").Id;
        var people = Enumerable.Range(0, count)
            .Select(i => new PortalUser(contoso, $"Person {i}", EmailAddress.Parse($"person{i}@contoso.example"), PartnerRoles.None))
            .ToList();
        db.AddRange(people);
        await db.SaveChangesAsync();
        return people.ConvertAll(p => p.Id);
    }

    /// <summary>Presses the button once for each person. Who reads "busy" sends the same form again.</summary>
    public async Task<IReadOnlyList<Answer>> RunAsync(IReadOnlyList<PortalUserId> people, params Visitor[] admins)
    {
        var tokens = await Task.WhenAll(admins.Select(TokenAsync));
        // The first use of the code is not timed. Nobody has this id, so nothing is done.
        await Task.WhenAll(admins.Zip(tokens, (admin, token) => SendUntilDoneAsync(admin, token, PortalUserId.New())));
        var sent = await Task.WhenAll(people.Select((person, i) => Task.Run(async () =>
        {
            var started = watch.Elapsed;
            return (Answer: await SendUntilDoneAsync(admins[i % admins.Length], tokens[i % admins.Length], person),
                Took: watch.Elapsed - started);
        })));
        var slowest = sent.Select(s => s.Took.TotalMilliseconds).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{sent.Length} at once: median {slowest[slowest.Count / 2]:f0} ms, p99 "
                + $"{slowest[(int)Math.Ceiling(slowest.Count * 0.99) - 1]:f0} ms, {busy} times busy");
        return [.. sent.Select(s => s.Answer)];
    }

    public async Task AssertAllIsWellAsync(IReadOnlyList<Answer> answers, int seats, Domain.Rule refusal)
    {
        Assert.Equal(seats, answers.Count(a => a.StatusCode == HttpStatusCode.Redirect));
        var refused = answers.Where(a => a.StatusCode != HttpStatusCode.Redirect).ToList();
        Assert.All(refused, a => Assert.Equal((HttpStatusCode.OK, refusal.Refusal), (a.StatusCode, Assert.Single(a.Alerts))));
        foreach (var count in (string[])
        [
            "SELECT SeatsTaken FROM Entitlements WHERE Seats >= 50",
            "SELECT count(*) FROM Assignments WHERE EndedAt IS NULL",
            "SELECT count(DISTINCT UserId) FROM Assignments WHERE EndedAt IS NULL",
            "SELECT count(*) FROM AuditEvents WHERE Action = 'UserAssigned'",
            "SELECT count(*) FROM OutboxMessages WHERE Kind = 'SeatAssigned'",
        ])
        {
            Assert.Equal((count, (long)seats), (count, await database.ScalarAsync<long>(count)));
        }
    }

    private async Task<string> TokenAsync(Visitor admin) => (await admin.GetAsync(page))
        .Document.QuerySelector("form[action$='handler=Assign'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private async Task<Answer> SendUntilDoneAsync(Visitor admin, string token, PortalUserId person)
    {
        var operation = Guid.CreateVersion7().ToString();
        for (var tries = 1; ; tries++)
        {
            var answer = await admin.PostAsync(
                page + "?handler=Assign",
                [new("__RequestVerificationToken", token), new("OperationId", operation), new("UserId", person.ToString())]);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || tries == TriesOfOneForm)
            {
                return answer;
            }

            Interlocked.Increment(ref busy);
        }
    }
}
