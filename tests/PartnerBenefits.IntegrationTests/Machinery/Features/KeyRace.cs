using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal sealed class KeyRace(TestDatabase database)
{
    private const int TriesOfOneForm = 10;

    private readonly Stopwatch watch = Stopwatch.StartNew();

    private int busy;

    /// <summary>
    /// A busy computer may miss the deadline of a write, so who reads "busy" sends the same form again, which must then find nothing done.
    /// </summary>
    public async Task<IReadOnlyList<Answer>> RunAsync(IReadOnlyList<KeyForm> forms)
    {
        var sent = await Task.WhenAll(forms.Select(form => Task.Run(async () =>
        {
            var started = watch.Elapsed;
            return (Answer: await SendUntilDoneAsync(form), Took: watch.Elapsed - started);
        })));
        var slowest = sent.Select(s => s.Took.TotalMilliseconds).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{sent.Length} at once: median {slowest[slowest.Count / 2]:f0} ms, p99 "
                + $"{slowest[(int)Math.Ceiling(slowest.Count * 0.99) - 1]:f0} ms, {busy} times busy");
        Assert.Equal([HttpStatusCode.OK], sent.Select(s => s.Answer.StatusCode).Distinct());
        return [.. sent.Select(s => s.Answer)];
    }

    public async Task<IReadOnlyList<string>> OpenPagesAsync(DemoOrganisation organisation)
    {
        await using var db = database.NewContext();
        var account = await AccountAsync(organisation);
        var rows = await (
            from e in db.EntitlementsOf(account)
            join b in db.Benefits on e.BenefitId equals b.Id
            where e.KeyPolicy != null && db.Stock.Any(k => k.BenefitId == b.Id)
                && ((e.PoolId == null && e.Granted > 0) || db.EarnedUnitsOf(account).Any(x => x.EntitlementId == e.Id))
            orderby b.Position
            select new { e.Id, b.Tab }).ToListAsync();
        return rows.ConvertAll(row => $"/dashboard/partnership/benefits/{(row.Tab == BenefitTab.Cloud ? "cloud" : "software")}/{row.Id}");
    }

    public async Task AssertAllIsWellAsync(IReadOnlyList<Answer> answers, params DemoOrganisation[] organisations)
    {
        Assert.All(answers.Where(a => a.Keys.Count == 0), a => Assert.Equal(BenefitStatus.WaitingForStock.Why, Assert.Single(a.Alerts)));
        var events = new List<AuditEvent>();
        var claimed = new List<long>();
        foreach (var organisation in organisations)
        {
            await using var db = database.NewContext();
            var account = await AccountAsync(organisation);
            var keys = await db.KeysOf(account).AsNoTracking().ToListAsync();
            var entitlements = await db.EntitlementsOf(account).AsNoTracking().ToDictionaryAsync(e => e.Id);
            Assert.All(keys.CountBy(k => k.EntitlementId!.Value), taken => Assert.Equal(taken.Value, entitlements[taken.Key].KeysClaimed));
            Assert.Equal(keys.Count, entitlements.Values.Sum(e => e.KeysClaimed));
            events.AddRange(await db.AuditOf(account).AsNoTracking().ToListAsync());
            claimed.AddRange(keys.Select(k => k.Id));
        }

        Assert.Distinct(claimed);
        Assert.Equal(answers.Count(a => a.Keys.Count > 0), events.Count);
        var claims = events.Where(e => e.Action == AuditAction.KeysClaimed).ToList();
        Assert.Distinct(claims.Select(e => e.EntitlementId));
        Assert.Equal(claimed.Count, claims.Sum(e => e.Count));
        Assert.All(events.Except(claims), e => Assert.Equal(AuditAction.KeysShown, e.Action));
        var shown = answers.SelectMany(a => a.Keys.Select(key => (key, Page: a.Address))).Distinct().ToList();
        Assert.Equal(claimed.Count, shown.Count);
        Assert.Distinct(shown.Select(s => s.key));
    }

    private async Task<Answer> SendUntilDoneAsync(KeyForm form)
    {
        var operation = Guid.CreateVersion7();
        for (var tries = 1; ; tries++)
        {
            var answer = await form.SendAsync(operation);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || tries == TriesOfOneForm)
            {
                return answer;
            }

            Interlocked.Increment(ref busy);
        }
    }

    private async Task<PartnerAccountId> AccountAsync(DemoOrganisation organisation)
    {
        await using var db = database.NewContext();
        return (await db.Accounts.SingleAsync(a => a.PartnerId == organisation.PartnerId)).Id;
    }
}
