using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Finds entries of the list that may be one person. Works in memory, as <see cref="PeopleSearch"/> does.</summary>
public sealed class SamePeople(PortalDb db)
{
    public const int Most = 20;

    /// <param name="Holds">Number of benefits that are assigned to the entry.</param>
    public sealed record Candidate(PortalUser User, int Holds);

    public Task<PortalUser?> HolderAsync(PartnerAccountId account, EmailAddress email, CancellationToken cancellation) =>
        db.UsersOf(account).AsNoTracking().SingleOrDefaultAsync(u => u.Email == email, cancellation);

    public Task<PortalUser?> FindAsync(PartnerAccountId account, PortalUserId id, CancellationToken cancellation) =>
        db.UsersOf(account).AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.MergedInto == null, cancellation);

    /// <summary>
    /// Active people who have never signed in and have the same address, the same mailbox at another domain, or the same name.
    /// </summary>
    public async Task<IReadOnlyList<Candidate>> ForAsync(Newcomer newcomer, PartnerAccountId account, CancellationToken cancellation) =>
        Like(await ReadAsync(account, u => u.IsActive && u.ObjectId == null, cancellation), newcomer.Name, newcomer.Email);

    /// <summary>Other entries with the same mailbox or name; with a search, those that it finds.</summary>
    public async Task<IReadOnlyList<Candidate>> ForAsync(PortalUser person, string? find, CancellationToken cancellation)
    {
        var others = await ReadAsync(person.AccountId, u => u.Id != person.Id, cancellation);
        if (string.IsNullOrWhiteSpace(find))
        {
            return Like(others, person.Name, person.Email);
        }

        var matches = PeopleSearch.For(find);
        return [.. others.Where(one => matches(one.User))
            .OrderBy(one => PeopleOrder.KeyOf(one.User.Name, one.User.Email), StringComparer.Ordinal)
            .Take(Most)];
    }

    private static IReadOnlyList<Candidate> Like(IEnumerable<Candidate> people, string name, EmailAddress email)
    {
        var words = Folding.WordsOf(name).ToHashSet();
        return
        [
            .. people.Select(one => (One: one, Likeness: Likeness(one.User))).Where(x => x.Likeness > 0)
                .OrderByDescending(x => x.Likeness).Select(x => x.One),
        ];

        int Likeness(PortalUser user) =>
            user.Email == email ? 3 : user.Email.Mailbox == email.Mailbox ? 2 : words.SetEquals(Folding.WordsOf(user.Name)) ? 1 : 0;
    }

    private async Task<List<Candidate>> ReadAsync(
        PartnerAccountId account, Expression<Func<PortalUser, bool>> which, CancellationToken cancellation)
    {
        var open = db.AssignmentsOf(account).Where(a => a.EndedAt == null);
        return await db.UsersOf(account).AsNoTracking().Where(u => u.MergedInto == null).Where(which)
            .Select(u => new Candidate(u, open.Count(a => a.UserId == u.Id))).ToListAsync(cancellation);
    }
}
