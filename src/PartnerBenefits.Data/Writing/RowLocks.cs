using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Writing;

public static class RowLocks
{
    /// <summary>Locks the rows against other writers until the transaction ends, and returns their number.</summary>
    /// <remarks>An update that changes nothing is the only lock that works on both databases.</remarks>
    public static Task<int> LockRowsAsync<T>(this IQueryable<T> rows, CancellationToken cancellation)
        where T : class, IOwnedByAccount => rows.ExecuteUpdateAsync(
            set => set.SetProperty(
                row => EF.Property<PartnerAccountId>(row, nameof(PortalUser.AccountId)),
                row => EF.Property<PartnerAccountId>(row, nameof(PortalUser.AccountId))),
            cancellation);
}
