using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Keys;

public sealed class KeyStock(PortalDb db, KeyProtection protection)
{
    /// <summary>Adds keys to the stock in the caller's transaction. Adding a key twice breaks the unique index on its hash.</summary>
    public async Task LoadAsync(BenefitId benefit, IReadOnlyList<KeyText> keys, DateTime now, CancellationToken cancellation)
    {
        var rows = keys.Select(key => new LicenseKey(benefit, protection.Hash(key), now)).ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync(cancellation);
        for (var i = 0; i < rows.Count; i++)
        {
            protection.Seal(rows[i], keys[i]);
        }

        await db.SaveChangesAsync(cancellation);
    }

    public KeyText Open(LicenseKey row, BenefitId benefit) => protection.Open(row, benefit);

    /// <summary>Claims the oldest keys in the caller's transaction and returns their number, which is lower if stock runs out.</summary>
    /// <remarks>Each update requires that the key is still in stock, so two callers never get the same key.</remarks>
    public async Task<int> ClaimAsync(
        PartnerAccountId account, EntitlementId entitlement, BenefitId benefit, int wanted, DateTime now, CancellationToken cancellation)
    {
        var taken = 0;
        while (taken < wanted)
        {
            var next = await db.StockOf(benefit).OrderBy(k => k.Id).Take(wanted - taken).Select(k => k.Id).ToListAsync(cancellation);
            if (next.Count == 0)
            {
                break;
            }

            taken += await db.StockOf(benefit).Where(k => next.Contains(k.Id)).ExecuteUpdateAsync(
                set => set
                    .SetProperty(k => k.AccountId, account)
                    .SetProperty(k => k.EntitlementId, entitlement)
                    .SetProperty(k => k.ClaimedAt, now),
                cancellation);
        }

        return taken;
    }
}
