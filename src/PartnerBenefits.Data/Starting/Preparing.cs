using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Starting;

internal static class Preparing
{
    private const int AtOnce = 200;

    /// <summary>
    /// Looks once for all rows that lack something, while others write, and then mends them in small steps. After a kill, the next
    /// look finds what is left.
    /// </summary>
    /// <param name="mend">Must ask again which of its rows still lack it, because a running portal may have been faster.</param>
    public static async Task PrepareEachAsync<TId>(
        this UnitOfWork unitOfWork, IQueryable<TId> lacking, Func<List<TId>, CancellationToken, Task> mend, CancellationToken cancellation)
    {
        foreach (var ids in (await lacking.ToListAsync(cancellation)).Chunk(AtOnce))
        {
            await unitOfWork.PrepareAsync(
                async within =>
                {
                    await mend([.. ids], within);
                    return true;
                },
                cancellation);
        }
    }
}
