using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

public sealed class VerifyAccount(PortalDb db, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => VerifyAsync(operation, within), cancellation);

    private async Task VerifyAsync(Operation operation, CancellationToken cancellation)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == operation.Account, cancellation);
        await db.SayWhoWasFasterAsync(
            account.Id,
            EventsAbout.Verification(),
            () => AccountRules.WaitsForVerification.Require(!account.IsVerified),
            cancellation);
        account.Verify(operation.At);
        db.Add(operation.Event(AuditAction.AccountVerified));
    }
}
