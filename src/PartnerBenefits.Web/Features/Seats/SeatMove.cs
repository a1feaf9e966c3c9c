using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Seats;

/// <summary>Moves the seats of one entry to another entry of the same person. Call it inside the unit of work.</summary>
public sealed class SeatMove(PortalDb db, EntitlementLock locks)
{
    /// <summary>Keeps other commands off the seats, so call it before any other lock.</summary>
    public async Task LockAsync(PartnerAccountId account, PortalUserId from, CancellationToken cancellation)
    {
        var held = await db.AssignmentsOf(account).Where(a => a.UserId == from && a.EndedAt == null)
            .Select(a => a.EntitlementId).ToListAsync(cancellation);
        foreach (var id in held.OrderBy(id => id.Value))
        {
            await locks.LockAsync(account, id, cancellation);
        }
    }

    /// <summary>Gives back one seat where both have one, moves the rest with its history, and returns how many open seats moved.</summary>
    public async Task<int> RunAsync(Operation operation, PortalUser from, PortalUser to, CancellationToken cancellation)
    {
        var open = await db.AssignmentsOf(operation.Account).Include(a => a.Activation)
            .Where(a => a.EndedAt == null && (a.UserId == from.Id || a.UserId == to.Id)).ToListAsync(cancellation);
        foreach (var both in open.GroupBy(a => a.EntitlementId).Where(both => both.Count() == 2))
        {
            await EndAsync(operation, both.OrderBy(a => Progress(a.Activation)).ThenBy(a => a.UserId == to.Id).First(), cancellation);
        }

        var moved = open.Where(a => a.UserId == from.Id && a.EndedAt is null).ToList();
        MergeRules.AddressIsNotTheAlternative.Require(!moved.Exists(a => a.Activation?.AlternativeEmail == to.Email));
        // Saved first, because a seat that is still open would be in the way of the one that moves.
        await db.SaveChangesAsync(cancellation);
        await db.AssignmentsOf(operation.Account).Where(a => a.UserId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.UserId, to.Id), cancellation);
        return moved.Count;
    }

    /// <summary>The seat whose activation is furthest stays, so that nobody waits for it again.</summary>
    private static int Progress(Activation? activation) => activation is null ? 0 : activation.Stage switch
    {
        ActivationStage.Ended or ActivationStage.NotKnown => 0,
        ActivationStage.SentBack => 1,
        ActivationStage.Requested => 2,
        ActivationStage.Processing => 3,
        ActivationStage.Active => 4,
    };

    private async Task EndAsync(Operation operation, Assignment assignment, CancellationToken cancellation)
    {
        await locks.EndAsync(operation, assignment, cancellation);
        db.Add(operation.FurtherEvent(AuditAction.UserRemoved, assignment.EntitlementId, assignment.UserId));
    }
}
