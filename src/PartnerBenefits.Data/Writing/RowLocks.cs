using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Writing;

public static class RowLocks
{
    /// <summary>
    /// Locks the rows until the transaction ends: another transaction that locks or writes one of them waits, and then reads what
    /// this one left. An update that changes nothing is the one way to do so on both databases.
    /// </summary>
    /// <returns>How many rows were locked.</returns>
    public static Task<int> LockRowsAsync<T>(this IQueryable<T> rows, CancellationToken cancellation)
        where T : class, IOwnedByAccount => rows.ExecuteUpdateAsync(
            set => set.SetProperty(
                row => EF.Property<PartnerAccountId>(row, nameof(PortalUser.AccountId)),
                row => EF.Property<PartnerAccountId>(row, nameof(PortalUser.AccountId))),
            cancellation);
}
