using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data;

/// <summary>Numbers that people quote. They are random so that none tells how many there are; a unique index prevents duplicates.</summary>
public static class Numbers
{
    public static Task<string> NewPartnerIdAsync(this PortalDb db, CancellationToken cancellation)
    {
        return NewAsync("", 1_000_000, number => db.Accounts.AnyAsync(a => a.PartnerId == number, cancellation));
    }

    public static Task<string> NewOrderNumberAsync(this PortalDb db, CancellationToken cancellation)
    {
        return NewAsync("PB", 10_000_000, number => db.AllOrders.AnyAsync(o => o.Number == number, cancellation));
    }

    private static async Task<string> NewAsync(string prefix, int lowest, Func<string, Task<bool>> isTaken)
    {
        while (true)
        {
            var number = prefix + RandomNumberGenerator.GetInt32(lowest, lowest * 10).ToString(CultureInfo.InvariantCulture);
            if (!await isTaken(number))
            {
                return number;
            }
        }
    }
}
