using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.SupportDesk.SettleMail;

/// <summary>A person decides that a mail that failed, or may have been taken, needs no more sending.</summary>
public sealed class SettleMail(PortalDb db, WriteDoor door, TimeProvider time)
{
    /// <exception cref="RuleBrokenException">It needs no decision any more.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, PartnerAccountId account, long mail, CancellationToken cancellation) =>
        door.RunAsync(operation, within => SettleAsync(operation, account, mail, within), _ => Task.FromResult(false), cancellation);

    private async Task<bool> SettleAsync(Operation operation, PartnerAccountId account, long id, CancellationToken cancellation)
    {
        var mail = await db.MailOf(account).Include(m => m.Assignment).SingleAsync(m => m.Id == id, cancellation);
        mail.Settle();
        db.Add(new AuditEvent(AuditAction.MailSettled, operation.Actor, account, operation.Source, time.GetUtcNow().UtcDateTime)
        {
            OperationId = operation.Id,
            UserId = mail.UserId,
            EntitlementId = mail.Assignment?.EntitlementId,
            Detail = $"mail={id} kind={mail.Kind}",
        });
        return true;
    }
}
