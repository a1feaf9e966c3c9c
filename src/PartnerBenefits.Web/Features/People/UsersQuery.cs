using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

public sealed class UsersQuery(PortalDb db)
{
    public const int PageSize = 50;

    public sealed record Line(PortalUser User, int Holds);

    /// <summary>Members see themselves and the admins who can help them.</summary>
    public IQueryable<PortalUser> SeenBy(ClaimsPrincipal person)
    {
        var self = new PortalUserId(person.Actor().Id);
        var people = db.UsersOf(person.Account()).AsNoTracking();
        return person.SeesWhoHasWhat() ? people : people.Where(u => u.Roles != PartnerRoles.None || u.Id == self);
    }

    public async Task<IReadOnlyList<Line>> ReadAsync(ClaimsPrincipal person, UserFilter filter, CancellationToken cancellation)
    {
        var assigned = db.AssignmentsOf(person.Account()).Where(a => a.EndedAt == null);
        var lines = Narrow(SeenBy(person), filter).InPeopleOrder()
            .Select(u => new Line(u, assigned.Count(a => a.UserId == u.Id)));
        if (!filter.IsSearch)
        {
            return await lines.Take(PageSize + 1).ToListAsync(cancellation);
        }

        var matches = PeopleSearch.For(filter.Find!);
        return await lines.AsAsyncEnumerable().Where(line => matches(line.User)).Take(PageSize + 1).ToListAsync(cancellation);
    }

    private static IQueryable<PortalUser> Narrow(IQueryable<PortalUser> people, UserFilter filter)
    {
        if (filter.State is { } state)
        {
            people = people.Where(u => u.IsActive == (state == UserState.Active));
        }

        return filter.After is { } last ? people.Behind(last.Key, new PortalUserId(last.Id)) : people;
    }
}
