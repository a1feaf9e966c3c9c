using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Queues another invitation of somebody who hasn't signed in yet. Only one waits at a time.</summary>
public sealed class ResendInvitation(PortalDb db, UnitOfWork unitOfWork, UserChanges changes)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public Task RunAsync(Operation operation, PortalUserId id, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation, within => QueueAsync(operation, id, within), cancellation);

    private async Task QueueAsync(Operation operation, PortalUserId id, CancellationToken cancellation)
    {
        var (user, _) = await changes.FindAsync(operation, id, cancellation);
        UserRules.HasNotSignedIn.Require(user.ObjectId is null);
        UserRules.CanBeInvited.Require(user.IsActive);
        await changes.RequireOwnDomainAsync(user.AccountId, user.Email, cancellation);

        var (earliest, ahead) = (operation.At - Pause, operation.At + ClockLook.Tolerance);
        var invitations = db.MailOf(user.AccountId).Where(m => m.UserId == id && m.Kind == MailKind.Invitation);
        UserRules.InvitationIsDue.Require(!await invitations.Where(m => m.QueuedAt <= ahead)
            .AnyAsync(m => m.QueuedAt > earliest || (m.SentAt > earliest && m.SentAt <= ahead), cancellation));
        UserRules.InvitationHasLeft.Require(!await invitations.AnyAsync(
            m => m.State == MailState.Queued || m.State == MailState.Leased || m.State == MailState.Sending, cancellation));

        db.Add(new OutboxMessage(MailKind.Invitation, user, user.Email, null, operation.At));
        changes.Record(operation, AuditAction.MailResent, user);
    }
}
