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
            var next = await ClaimableOf(benefit).OrderBy(k => k.Id).Take(wanted - taken).Select(k => k.Id).ToListAsync(cancellation);
            if (next.Count == 0)
            {
                break;
            }

            taken += await ClaimableOf(benefit).Where(k => next.Contains(k.Id)).ExecuteUpdateAsync(
                set => set
                    .SetProperty(k => k.AccountId, account)
                    .SetProperty(k => k.EntitlementId, entitlement)
                    .SetProperty(k => k.ClaimedAt, now),
                cancellation);
        }

        return taken;
    }

    /// <summary>Sets aside what the next claims would take, in the caller's transaction.</summary>
    /// <param name="atMost">Null: the whole stock of the benefit.</param>
    /// <param name="since">UTC. Those that were set aside since then count.</param>
    /// <returns>How many have been set aside since then: now, and in earlier runs.</returns>
    public async Task<int> SetAsideAsync(BenefitId benefit, int? atMost, DateTime since, DateTime now, CancellationToken cancellation)
    {
        var before = await db.SetAsideOf(benefit).CountAsync(k => k.SetAsideAt >= since, cancellation);
        var ids = db.StockOf(benefit).OrderBy(k => k.Id).Select(k => k.Id);
        var last = atMost is { } next
            ? await ids.Take(Math.Max(0, next - before)).MaxAsync(id => (long?)id, cancellation) ?? 0
            : long.MaxValue;
        // The computer that found the restore may be a little ahead of this one.
        var at = since > now ? since : now;
        var more = await db.StockOf(benefit).Where(k => k.Id <= last)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.SetAsideAt, at), cancellation);
        return before + more;
    }

    /// <summary>Makes those that were set aside since then keys in stock again, in the caller's transaction.</summary>
    /// <param name="since">UTC.</param>
    /// <returns>Their number.</returns>
    public Task<int> PutBackAsync(BenefitId benefit, DateTime since, CancellationToken cancellation) =>
        db.SetAsideOf(benefit).Where(k => k.SetAsideAt >= since)
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.SetAsideAt, (DateTime?)null), cancellation);

    private IQueryable<LicenseKey> ClaimableOf(BenefitId benefit) =>
        db.StockOf(benefit).Where(_ => !db.Holds.Any(h => h.Reason == HoldReason.Restore));
}
