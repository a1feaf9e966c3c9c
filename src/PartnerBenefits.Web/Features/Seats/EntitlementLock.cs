using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.Benefits;

namespace PartnerBenefits.Web.Features.Seats;

/// <summary>Holds the entitlement and its pool: a second command waits, and then finds what the first one left.</summary>
public sealed class EntitlementLock(PortalDb db)
{
    public async Task LockAsync(PartnerAccountId account, EntitlementId id, CancellationToken cancellation)
    {
        await db.EntitlementsOf(account).Where(e => e.Id == id).LockRowsAsync(cancellation);
        await db.PoolsOf(account)
            .Where(p => db.EntitlementsOf(account).Any(e => e.Id == id && e.PoolId == p.Id)).LockRowsAsync(cancellation);
    }

    /// <summary>Ends the assignment and gives its seat back, in its pause if the benefit has one.</summary>
    public async Task EndAsync(Operation operation, Assignment assignment, CancellationToken cancellation)
    {
        var (account, id) = (operation.Account, assignment.EntitlementId);
        var pause = await db.EntitlementsOf(account).Where(e => e.Id == id).Select(e => e.PauseDays).SingleAsync(cancellation);
        assignment.End(operation.Actor, operation.At, pause);
        await db.EntitlementsOf(account).Where(e => e.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.SeatsTaken, e => e.SeatsTaken - 1), cancellation);
    }

    /// <summary>A claimed key or taken seat fixes all units of its side of the pool, so that no later split can move them.</summary>
    public Task FixSideAsync(PartnerAccountId account, BenefitRow row, CancellationToken cancellation) =>
        row.Snapshot.PoolSide is { } side ? FixAsync(account, row.PoolId, side, cancellation) : Task.CompletedTask;

    // The version stays: no form edits these columns, and the rules of the split check them.
    private Task<int> FixAsync(PartnerAccountId account, ChoicePoolId? pool, PoolSide side, CancellationToken cancellation) => side switch
    {
        PoolSide.Cloud => db.PoolsOf(account).Where(p => p.Id == pool)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.CloudFixed, p => p.Cloud ?? 0), cancellation),
        PoolSide.OnPremises => db.PoolsOf(account).Where(p => p.Id == pool)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.OnPremisesFixed, p => p.OnPremises ?? 0), cancellation),
        PoolSide.NotKnown => Task.FromResult(0),
    };
}
