using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Keys;
using PartnerBenefits.Web.Features.People;
using PartnerBenefits.Web.Features.Pools;
using PartnerBenefits.Web.Features.Seats;

namespace PartnerBenefits.IntegrationTests.Machinery.Model;

/// <summary>Takes the same steps with the portal's commands, on its database.</summary>
internal sealed class RealAccount(
    Portal portal, IReadOnlyList<PortalUser> people, IReadOnlyDictionary<string, EntitlementId> entitlements,
    IReadOnlyDictionary<string, ChoicePoolId> pools)
{
    private PartnerAccountId Account => people[0].AccountId;

    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    public static async Task<RealAccount> NewAsync(Portal portal)
    {
        var number = Random.Shared.Next();
        var admin = (await portal.AddPartnersAsync(1, $"{number:x8}"))[0];
        return await portal.ReadAsync(async db =>
        {
            var others = Enumerable.Range(1, 4).Select(i => new PortalUser(
                admin.AccountId, $"Person {i}", EmailAddress.Parse($"p{i}@model{number:x8}.example"), PartnerRoles.None)).ToList();
            db.AddRange(others);
            (await db.UsersOf(admin.AccountId).SingleAsync(u => u.Id == admin.Id)).Give(PartnerRoles.AccountAdmin);
            await db.SaveChangesAsync();
            var entitlements = await db.EntitlementsOf(admin.AccountId)
                .Join(db.Benefits, e => e.BenefitId, b => b.Id, (e, b) => new { e.Id, b.Code })
                .ToDictionaryAsync(x => x.Code, x => x.Id);
            var pools = await db.PoolsOf(admin.AccountId).ToDictionaryAsync(p => p.Pool, p => p.Id);
            return new RealAccount(portal, [admin, .. others], entitlements, pools);
        });
    }

    public async Task<string?> DoAsync(Step step)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var operation = new Operation(Actor.For(people[PlainAccount.Admin].Id), Account, OperationId.New(), null, Now);
        try
        {
            await DoAsync(step, operation, scope.ServiceProvider);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Rule.Refusal;
        }
    }

    public async Task AssertIsAsync(PlainAccount plain)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var open = await db.AssignmentsOf(Account).Where(a => a.EndedAt == null)
            .Select(a => new { a.EntitlementId, a.UserId }).ToListAsync();
        var splits = await db.PoolsOf(Account).ToDictionaryAsync(p => p.Pool, p => p.Cloud);
        var rows = (await scope.ServiceProvider.GetRequiredService<AccountBenefits>()
            .AllAsync(Account, DateOnly.FromDateTime(Now), default)).ToDictionary(r => r.Id);
        foreach (var (code, has) in plain.Has)
        {
            var id = entitlements[code];
            Assert.Equal(has.Select(i => people[i].Id).ToHashSet(),
                open.Where(a => a.EntitlementId == id).Select(a => a.UserId).ToHashSet());
            Assert.Equal(has.Count, rows[id].Snapshot.SeatsTaken);
        }

        Assert.All(PlainAccount.Pools, pool => Assert.Equal(plain.CloudOf(pool), splits[pool]));
        Assert.All(PlainAccount.Keys, key =>
        {
            Assert.Equal(plain.QuantityOf(key), rows[entitlements[key.Code]].Snapshot.Quantity);
            Assert.Equal(plain.Claimed.Contains(key.Code) ? 1 : 0, rows[entitlements[key.Code]].Snapshot.KeysClaimed);
        });
    }

    private Task DoAsync(Step step, Operation operation, IServiceProvider services) => step.Kind switch
    {
        StepKind.Assign => services.GetRequiredService<AssignUser>().RunAsync(
            operation, SeatOf(step),
            new AssignUserInput(operation.Id.Value, people[step.Person].Id.Value, "other@model.example"), default),
        StepKind.Remove => RemoveAsync(step, operation, services),
        StepKind.Disable when step.Person == PlainAccount.Admin => Task.CompletedTask,
        StepKind.Disable => WithVersionAsync(step, services, version =>
            services.GetRequiredService<DisableUser>().RunAsync(operation, people[step.Person].Id, version, default)),
        StepKind.Enable => WithVersionAsync(step, services, version =>
            services.GetRequiredService<EnableUser>().RunAsync(operation, people[step.Person].Id, version, default)),
        StepKind.Split => SplitAsync(step, operation, services),
        StepKind.Earn => EarnAsync(step, services.GetRequiredService<PortalDb>()),
        _ => services.GetRequiredService<GetKeys>().RunAsync(operation, entitlements[PlainAccount.Keys[step.Number].Code], default),
    };

    private EntitlementId SeatOf(Step step) => entitlements[PlainAccount.Seats[step.Number].Code];

    private async Task RemoveAsync(Step step, Operation operation, IServiceProvider services)
    {
        var id = SeatOf(step);
        var assignment = await services.GetRequiredService<PortalDb>().AssignmentsOf(Account)
            .Where(a => a.EntitlementId == id && a.UserId == people[step.Person].Id).OrderByDescending(a => a.Id)
            .Select(a => a.Id).FirstOrDefaultAsync();
        await services.GetRequiredService<RemoveUser>().RunAsync(operation, id, assignment, default);
    }

    private async Task EarnAsync(Step step, PortalDb db)
    {
        var id = entitlements[PlainAccount.Keys[step.Number].Code];
        var entitlement = await db.EntitlementsOf(Account).SingleAsync(e => e.Id == id);
        var subscription = await db.SubscriptionsOf(Account).Include(s => s.Terms).SingleAsync();
        db.Add(entitlement.Earn(subscription.Terms[0], Math.Max(1, step.Units), DateOnly.FromDateTime(Now), Actor.System));
        await db.SaveChangesAsync();
    }

    /// <summary>As a page that was opened just now would do it.</summary>
    private async Task WithVersionAsync(Step step, IServiceProvider services, Func<int, Task> run)
    {
        var person = people[step.Person].Id;
        await run(await services.GetRequiredService<PortalDb>().UsersOf(Account).Where(u => u.Id == person)
            .Select(u => u.Version).SingleAsync());
    }

    private async Task SplitAsync(Step step, Operation operation, IServiceProvider services)
    {
        var id = pools[PlainAccount.Pools[step.Number % 2]];
        var version = await services.GetRequiredService<PortalDb>().PoolsOf(Account).Where(p => p.Id == id)
            .Select(p => p.Version).SingleAsync();
        await services.GetRequiredService<SplitPool>()
            .RunAsync(operation, id, new SplitPoolInput(operation.Id.Value, id.Value, step.Units, version), default);
    }
}
