using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
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
        var lines = (await NarrowAsync(SeenBy(person), filter, cancellation)).OrderBy(u => u.Name).ThenBy(u => u.Id)
            .Select(u => new Line(u, assigned.Count(a => a.UserId == u.Id)));
        if (!filter.IsSearch)
        {
            return await lines.Take(PageSize + 1).ToListAsync(cancellation);
        }

        var matches = PeopleSearch.For(filter.Find!);
        return await lines.AsAsyncEnumerable().Where(line => matches(line.User)).Take(PageSize + 1).ToListAsync(cancellation);
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "Compared by the database, in its own order.")]
    private static async Task<IQueryable<PortalUser>> NarrowAsync(
        IQueryable<PortalUser> people, UserFilter filter, CancellationToken cancellation)
    {
        var last = filter.After is { } after && new PortalUserId(after) is var id
            ? await people.SingleOrDefaultAsync(u => u.Id == id, cancellation)
            : null;
        if (filter.State is { } state)
        {
            people = people.Where(u => u.IsActive == (state == UserState.Active));
        }

        return last is null ? people
            : people.Where(u => string.Compare(u.Name, last.Name) > 0 || (u.Name == last.Name && u.Id > last.Id));
    }
}
