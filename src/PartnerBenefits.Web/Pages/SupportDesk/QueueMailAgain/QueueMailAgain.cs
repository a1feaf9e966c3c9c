using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.SupportDesk.QueueMailAgain;

/// <summary>A person decides that a mail that failed, or may have been taken, is sent once more.</summary>
public sealed class QueueMailAgain(PortalDb db, WriteDoor door, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">It needs no decision any more.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, PartnerAccountId account, long mail, CancellationToken cancellation) =>
        door.RunAsync(operation, within => QueueAsync(operation, account, mail, within), _ => Task.FromResult(false), cancellation);

    private async Task<bool> QueueAsync(Operation operation, PartnerAccountId account, long id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var mail = await db.MailOf(account).Include(m => m.Assignment).SingleAsync(m => m.Id == id, cancellation);
        mail.QueueAgain(now);
        db.Add(new AuditEvent(AuditAction.MailQueuedAgain, operation.Actor, account, operation.Source, now)
        {
            OperationId = operation.Id,
            UserId = mail.UserId,
            EntitlementId = mail.Assignment?.EntitlementId,
            Detail = $"mail={id} kind={mail.Kind}",
        });
        return true;
    }
}
