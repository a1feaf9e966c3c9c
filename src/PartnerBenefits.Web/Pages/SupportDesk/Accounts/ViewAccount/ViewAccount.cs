using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;

namespace PartnerBenefits.Web.Pages.SupportDesk.Accounts.ViewAccount;

/// <summary>
/// Staff look into an account: written to that account's audit trail before anything of it is shown. Where it can't be
/// written, nothing is.
/// </summary>
public sealed class ViewAccount(PortalDb db, WriteDoor door)
{
    /// <param name="operation">In the account, which is known to be there.</param>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return door.RunAsync(operation, _ => Task.FromResult(Audit(operation, now)), _ => Task.FromResult(true), cancellation);
    }

    private bool Audit(Operation operation, DateTime now)
    {
        db.Add(operation.Event(AuditAction.AccountViewed, now));
        return true;
    }
}
