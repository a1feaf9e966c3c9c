using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;

namespace PartnerBenefits.Web.Pages.SupportDesk.Accounts.ViewAccount;

/// <summary>Written to the account's audit trail before anything of the account is shown.</summary>
public sealed class ViewAccount(PortalDb db, WriteDoor door)
{
    public Task RunAsync(Operation operation, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, _ => Task.FromResult(Audit(operation, now)), _ => Task.FromResult(true), cancellation);

    private bool Audit(Operation operation, DateTime now)
    {
        db.Add(operation.Event(AuditAction.AccountViewed, now));
        return true;
    }
}
