using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Web.Mail;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

public sealed class UsersQuery(PortalDb db, MailStatuses mails)
{
    public const int PageSize = 50;

    /// <param name="Invitation">State of the last invitation; null if none was ever queued.</param>
    public sealed record Line(PortalUser User, int Holds, MailState? Invitation)
    {
        public UserState State => (User, Invitation) switch
        {
            ({ IsActive: false }, _) => UserState.Disabled,
            ({ ObjectId: not null }, _) or (_, null) => UserState.Active,
            (_, MailState.Failed or MailState.Unknown) => UserState.InvitationFailed,
            _ => UserState.Invited,
        };
    }

    /// <summary>Members see themselves and the admins who can help them.</summary>
    public IQueryable<PortalUser> SeenBy(ClaimsPrincipal person)
    {
        var self = new PortalUserId(person.Actor().Id);
        var people = db.UsersOf(person.Account()).AsNoTracking().Where(u => u.MergedInto == null);
        return person.SeesWhoHasWhat() ? people : people.Where(u => (u.Roles & UserRules.KnownRoles) != 0 || u.Id == self);
    }

    /// <summary>The entry that this one was merged into; null if it wasn't merged.</summary>
    public Task<PortalUserId?> FindStayingAsync(ClaimsPrincipal reader, PortalUserId id, CancellationToken cancellation) =>
        db.UsersOf(reader.Account()).Where(u => u.Id == id).Select(u => u.MergedInto).SingleOrDefaultAsync(cancellation);

    public IQueryable<Line> Lines(ClaimsPrincipal reader, IQueryable<PortalUser> people)
    {
        var assigned = db.AssignmentsOf(reader.Account()).Where(a => a.EndedAt == null);
        var invitations = Invitations(reader);
        return people.Select(u => new Line(
            u,
            assigned.Count(a => a.UserId == u.Id),
            invitations.Where(m => m.UserId == u.Id).OrderByDescending(m => m.Id).Select(m => (MailState?)m.State).FirstOrDefault()));
    }

    public async Task<IReadOnlyList<Line>> ReadAsync(ClaimsPrincipal person, UserFilter filter, CancellationToken cancellation)
    {
        var narrowed = Narrow(person, SeenBy(person), filter.State);
        var behind = filter.After is { } last ? narrowed.Behind(last.Key, new PortalUserId(last.Id)) : narrowed;
        var lines = Lines(person, behind.InPeopleOrder());
        if (!filter.IsSearch)
        {
            return await lines.Take(PageSize + 1).ToListAsync(cancellation);
        }

        var matches = PeopleSearch.For(filter.Find!);
        return await lines.AsAsyncEnumerable().Where(line => matches(line.User)).Take(PageSize + 1).ToListAsync(cancellation);
    }

    /// <summary>States <see cref="Line.State"/> as a query, so both must change together.</summary>
    private IQueryable<PortalUser> Narrow(ClaimsPrincipal reader, IQueryable<PortalUser> people, UserState? state)
    {
        var invitations = Invitations(reader);
        var waiting = people.Where(u => u.IsActive && u.ObjectId == null && invitations.Any(m => m.UserId == u.Id));
        var failed = mails.WithUndeliveredInvitation(reader.Account(), waiting);
        return state is not { } only ? people : only switch
        {
            UserState.Active => people.Where(u => u.IsActive && (u.ObjectId != null || !invitations.Any(m => m.UserId == u.Id))),
            UserState.Invited => waiting.Where(u => !failed.Any(other => other.Id == u.Id)),
            UserState.InvitationFailed => failed,
            UserState.Disabled => people.Where(u => !u.IsActive),
        };
    }

    private IQueryable<OutboxMessage> Invitations(ClaimsPrincipal reader) =>
        db.MailOf(reader.Account()).Where(m => m.Kind == MailKind.Invitation);
}
