using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data;

/// <summary>Numbers that people quote. They are random so that none tells how many there are; a unique index prevents duplicates.</summary>
/// <remarks>
/// After a restore they begin with its number and are a digit longer, so none is given that was given between the backup and the
/// restore, when a row that is gone now had it.
/// </remarks>
public static class Numbers
{
    public static Task<string> NewPartnerIdAsync(this PortalDb db, CancellationToken cancellation)
    {
        return db.NewAsync("", 1_000_000, number => db.Accounts.AnyAsync(a => a.PartnerId == number, cancellation), cancellation);
    }

    public static Task<string> NewOrderNumberAsync(this PortalDb db, CancellationToken cancellation)
    {
        return db.NewAsync("PB", 10_000_000, number => db.AllOrders.AnyAsync(o => o.Number == number, cancellation), cancellation);
    }

    private static async Task<string> NewAsync(
        this PortalDb db, string prefix, int lowest, Func<string, Task<bool>> isTaken, CancellationToken cancellation)
    {
        var epoch = await db.Identity.Select(i => i.Epoch).SingleOrDefaultAsync(cancellation);
        var lead = epoch == 0 ? prefix : prefix + epoch.ToString(CultureInfo.InvariantCulture);
        while (true)
        {
            var number = lead + RandomNumberGenerator.GetInt32(lowest, lowest * 10).ToString(CultureInfo.InvariantCulture);
            if (!await isTaken(number))
            {
                return number;
            }
        }
    }
}
