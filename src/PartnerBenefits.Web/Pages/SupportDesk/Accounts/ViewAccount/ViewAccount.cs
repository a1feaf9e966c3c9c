using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;

namespace PartnerBenefits.Web.Pages.SupportDesk.Accounts.ViewAccount;

/// <summary>
/// Staff look into an account: written to that account's audit trail before anything of it is shown. Where it can't be
/// written, nothing is.
/// </summary>
public sealed class ViewAccount(PortalDb db, UnitOfWork unitOfWork)
{
    /// <param name="operation">In the account, which is known to be there.</param>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return unitOfWork.RunAsync(operation, _ => AddEvent(operation), cancellation);
    }

    private Task AddEvent(Operation operation)
    {
        db.Add(operation.Event(AuditAction.AccountViewed));
        return Task.CompletedTask;
    }
}
