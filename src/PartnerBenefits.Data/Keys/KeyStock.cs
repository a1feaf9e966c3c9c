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
    /// <remarks>
    /// Each update requires that the key is still in stock, so two callers never get the same key, and that no restored database
    /// waits for a person, because such a key may have been shown already.
    /// </remarks>
    public async Task<int> ClaimAsync(
        PartnerAccountId account, EntitlementId entitlement, BenefitId benefit, int wanted, DateTime now, CancellationToken cancellation)
    {
        var taken = 0;
        while (taken < wanted)
        {
            var next = await db.StockOf(benefit).Where(_ => !db.Holds.Any(h => h.Reason == HoldReason.Restore)).OrderBy(k => k.Id)
                .Take(wanted - taken).Select(k => k.Id).ToListAsync(cancellation);
            if (next.Count == 0)
            {
                break;
            }

            taken += await db.StockOf(benefit)
                .Where(k => next.Contains(k.Id) && !db.Holds.Any(h => h.Reason == HoldReason.Restore))
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(k => k.AccountId, account)
                        .SetProperty(k => k.EntitlementId, entitlement)
                        .SetProperty(k => k.ClaimedAt, now),
                    cancellation);
        }

        return taken;
    }

    /// <summary>Sets aside what the next claims would take, in the caller's transaction, and returns the number.</summary>
    /// <param name="atMost">Null: the whole stock of the benefit.</param>
    public async Task<int> SetAsideAsync(BenefitId benefit, int? atMost, DateTime now, CancellationToken cancellation)
    {
        var ids = db.StockOf(benefit).OrderBy(k => k.Id).Select(k => k.Id);
        var last = atMost is { } next ? await ids.Take(next).MaxAsync(id => (long?)id, cancellation) ?? 0 : long.MaxValue;
        return await db.StockOf(benefit).Where(k => k.Id <= last)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.SetAsideAt, now), cancellation);
    }

    /// <summary>Makes them keys in stock again, in the caller's transaction, and returns their number.</summary>
    public Task<int> PutBackAsync(BenefitId benefit, CancellationToken cancellation) =>
        db.SetAsideOf(benefit).ExecuteUpdateAsync(set => set.SetProperty(k => k.SetAsideAt, (DateTime?)null), cancellation);
}
