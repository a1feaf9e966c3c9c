using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

/// <summary>Written to the account's audit trail before anything of the account is shown.</summary>
public sealed class ViewAccount(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, _ => AddEvent(operation), cancellation);

    private Task AddEvent(Operation operation)
    {
        db.Add(operation.Event(AuditAction.AccountViewed));
        return Task.CompletedTask;
    }
}
