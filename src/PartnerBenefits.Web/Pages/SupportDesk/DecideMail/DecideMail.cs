using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Mails;

namespace PartnerBenefits.Web.Pages.SupportDesk.DecideMail;

public sealed class DecideMail(PortalDb db, WriteDoor door, TimeProvider time)
{
    public Task QueueAgainAsync(Operation operation, long mail, CancellationToken cancellation) =>
        RunAsync(operation, mail, AuditAction.MailQueuedAgain, (decided, now) => decided.QueueAgain(now), cancellation);

    public Task SettleAsync(Operation operation, long mail, CancellationToken cancellation) =>
        RunAsync(operation, mail, AuditAction.MailSettled, (decided, _) => decided.Settle(), cancellation);

    private Task<bool> RunAsync(
        Operation operation, long id, AuditAction action, Action<OutboxMessage, DateTime> decide, CancellationToken cancellation) =>
        door.RunAsync(
            operation,
            async within =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var mail = await db.MailOf(operation.Account!.Value).Include(m => m.Assignment).SingleAsync(m => m.Id == id, within);
                decide(mail, now);
                db.Add(operation.Event(action, now, mail.Assignment?.EntitlementId, mail.UserId, detail: $"mail={id} kind={mail.Kind}"));
                return true;
            },
            _ => Task.FromResult(true),
            cancellation);
}
