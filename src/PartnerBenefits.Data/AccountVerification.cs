using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data;

public static class AccountVerification
{
    public static Task<bool> IsVerifiedAsync(this PortalDb db, PartnerAccountId account, CancellationToken cancellation) =>
        db.Accounts.AnyAsync(a => a.Id == account && a.VerifiedAt != null, cancellation);
}
