using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Seats;

public sealed class RemoveUser(PortalDb db, EntitlementLock locks, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, EntitlementId id, long assignment, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => RemoveAsync(operation, id, assignment, within), cancellation);

    private async Task RemoveAsync(
        Operation operation, EntitlementId id, long assignmentId, CancellationToken cancellation)
    {
        var account = operation.Account;
        await locks.LockAsync(account, id, cancellation);
        var assignment = await db.AssignmentsOf(account).Include(a => a.Activation)
            .SingleOrDefaultAsync(a => a.Id == assignmentId && a.EntitlementId == id, cancellation)
            ?? throw new RuleBrokenException(AssignmentRules.IsStillAssigned);
        var user = await db.UsersOf(account).SingleAsync(u => u.Id == assignment.UserId, cancellation);
        await db.SayWhoWasFasterAsync(
            account,
            EventsAbout.Seat(id, user.Id),
            async () =>
            {
                await locks.EndAsync(operation, assignment, cancellation);
                return true;
            },
            cancellation);

        if (assignment.Activation is null)
        {
            db.Add(new OutboxMessage(MailKind.SeatRemoved, user, user.Email, assignment, operation.At));
        }

        db.Add(operation.Event(AuditAction.UserRemoved, id, user.Id));
    }
}
