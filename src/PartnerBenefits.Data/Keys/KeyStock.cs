using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Keys;

/// <summary>Keys going into stock, and from stock to an entitlement.</summary>
public sealed class KeyStock(PortalDb db, KeyProtection protection)
{
    /// <summary>Within the caller's transaction. A key that was loaded before breaks the unique index on its hash.</summary>
    public async Task LoadAsync(BenefitId benefit, IReadOnlyList<KeyText> keys, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var rows = keys.Select(key => new LicenseKey(benefit, protection.Hash(key), now)).ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync(cancellation);
        for (var i = 0; i < rows.Count; i++)
        {
            protection.Seal(rows[i], keys[i]);
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <inheritdoc cref="KeyProtection.Open"/>
    public KeyText Open(LicenseKey row) => protection.Open(row);

    /// <summary>
    /// Claims up to <paramref name="wanted"/> keys, oldest first, within the caller's transaction. Each update is guarded
    /// by "still in stock", so whoever races for a key, one gets it and the other goes on to the next.
    /// </summary>
    /// <returns>How many were taken; fewer when stock ran out.</returns>
    public async Task<int> TakeAsync(
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
