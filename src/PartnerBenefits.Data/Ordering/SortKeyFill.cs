using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Starting;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data.Ordering;

/// <summary>Adds the sort keys of people who were stored before the column existed. The caller holds the start lock.</summary>
public sealed class SortKeyFill(PortalDb db, AcrossAccounts across, UnitOfWork unitOfWork)
{
    public Task RunAsync(CancellationToken cancellation)
    {
        var people = across.Users.Where(u => EF.Property<string>(u, PeopleOrder.Column) == "");
        return unitOfWork.PrepareEachAsync(
            people.Select(u => u.Id), (ids, within) => FillAsync(people.Where(u => ids.Contains(u.Id)), within), cancellation);
    }

    private async Task FillAsync(IQueryable<PortalUser> people, CancellationToken cancellation)
    {
        foreach (var user in await people.ToListAsync(cancellation))
        {
            db.Entry(user).Property(PeopleOrder.Column).CurrentValue = PeopleOrder.KeyOf(user.Name, user.Email);
        }
    }
}
