using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.Benefits;

namespace PartnerBenefits.Web.Features.Keys;

public sealed partial class GetKeys
{
    private async Task<int> TakeAsync(BenefitRow row, Operation operation, CancellationToken cancellation)
    {
        var account = operation.Account;
        var taken = await stock.TakeAsync(account, row.Id, row.BenefitId, row.Snapshot.KeysDue, operation.At, cancellation);
        if (taken > 0)
        {
            await db.EntitlementsOf(account).Where(e => e.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.KeysClaimed, e => e.KeysClaimed + taken), cancellation);
            await entitlement.FixSideAsync(account, row, cancellation);
        }

        return taken;
    }
}
