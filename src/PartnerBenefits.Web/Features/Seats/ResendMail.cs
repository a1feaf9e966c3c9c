using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.Seats;

/// <summary>Queues the last mail of an assignment again, at most once a minute.</summary>
public sealed class ResendMail(PortalDb db, EntitlementLock locks, UnitOfWork unitOfWork)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public Task RunAsync(Operation operation, EntitlementId id, long assignment, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => QueueAsync(operation, id, assignment, within), cancellation);

    private async Task QueueAsync(
        Operation operation, EntitlementId id, long assignmentId, CancellationToken cancellation)
    {
        var account = operation.Account;
        await locks.LockAsync(account, id, cancellation);
        var assignment = await db.AssignmentsOf(account).Include(a => a.Activation)
            .SingleOrDefaultAsync(a => a.Id == assignmentId && a.EntitlementId == id, cancellation)
            ?? throw new RuleBrokenException(AssignmentRules.IsStillAssigned);
        await db.SayWhoWasFasterAsync(
            account,
            EventsAbout.Seat(id, assignment.UserId),
            () => AssignmentRules.IsStillAssigned.Require(assignment.EndedAt is null),
            cancellation);
        var (earliest, ahead) = (operation.At - Pause, operation.At + ClockLook.Tolerance);
        AssignmentRules.MailIsDue.Require(!await db.MailOf(account)
            .Where(m => m.AssignmentId == assignmentId && m.QueuedAt <= ahead)
            .AnyAsync(m => m.QueuedAt > earliest || (m.SentAt > earliest && m.SentAt <= ahead), cancellation));

        var user = await db.UsersOf(account).SingleAsync(u => u.Id == assignment.UserId, cancellation);
        db.AddRange(MailsOf(assignment, user, operation.At));
        db.Add(operation.Event(AuditAction.MailResent, id, user.Id));
    }

    private static IEnumerable<OutboxMessage> MailsOf(Assignment assignment, PortalUser user, DateTime at) => assignment.Activation switch
    {
        null => [new OutboxMessage(MailKind.SeatAssigned, user, user.Email, assignment, at)],
        { Stage: ActivationStage.Active } active => OutboxMessage.Instructions(user, active, at),
        _ => [new OutboxMessage(MailKind.SupportRequested, user, user.Email, assignment, at)],
    };
}
