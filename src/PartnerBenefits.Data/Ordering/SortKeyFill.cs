using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Ordering;

/// <summary>Adds the sort keys of people who were stored before the column existed. The caller holds the start lock.</summary>
public sealed class SortKeyFill(PortalDb db, AcrossAccounts across, UnitOfWork unitOfWork)
{
    private const int AtOnce = 200;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var people = WithoutKey(across.Users);
        var accounts = await db.Accounts.Where(a => people.Any(u => u.AccountId == a.Id)).Select(a => a.Id).ToListAsync(cancellation);
        foreach (var account in accounts)
        {
            while (await unitOfWork.StepAsync(account, within => StepAsync(account, within), cancellation))
            {
                // Each step takes the next people. A key is never empty, so that the steps end.
            }
        }
    }

    private async Task<bool> StepAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var people = await WithoutKey(db.UsersOf(account)).OrderBy(u => u.Id).Take(AtOnce).ToListAsync(cancellation);
        people.ForEach(user => db.Entry(user).Property(PeopleOrder.Column).CurrentValue = PeopleOrder.KeyOf(user.Name, user.Email));
        return people.Count > 0;
    }

    private static IQueryable<PortalUser> WithoutKey(IQueryable<PortalUser> people) =>
        people.Where(u => EF.Property<string>(u, PeopleOrder.Column) == "");
}
