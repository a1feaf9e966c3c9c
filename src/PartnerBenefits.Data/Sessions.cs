using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Data;

public sealed class Sessions(PortalDb db, UnitOfWork unitOfWork, TimeProvider time)
{
    public sealed record KnownSession(Session Session, PortalUser? User, PartnerAccount? Account, StaffMember? Staff, Newcomer? Newcomer);

    /// <summary>Time in which the old cookie still counts, because requests that were already sent carry it.</summary>
    private static readonly TimeSpan OldCookieGracePeriod = TimeSpan.FromSeconds(30);

    public Task<KnownSession?> FindAsync(SessionId id, CancellationToken cancellation)
    {
        return Open.AsNoTracking().Where(s => s.Id == id)
            .LeftJoin(db.AllUsers, s => s.UserId, u => (PortalUserId?)u.Id, (session, user) => new { session, user })
            .LeftJoin(
                db.Accounts,
                x => x.session.AccountId,
                a => (PartnerAccountId?)a.Id,
                (x, account) => new { x.session, x.user, account })
            .LeftJoin(
                db.Staff,
                x => x.session.StaffId,
                s => (StaffMemberId?)s.Id,
                (x, staff) => new { x.session, x.user, x.account, staff })
            .LeftJoin(
                db.Newcomers,
                x => x.session.NewcomerId,
                n => (NewcomerId?)n.Id,
                (x, newcomer) => new KnownSession(x.session, x.user, x.account, x.staff, newcomer))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <param name="replaced">Earlier session of the same browser. It ends at once (ASVS 7.2.4).</param>
    public Task StartAsync(Session session, SessionId? replaced, CancellationToken cancellation)
    {
        return unitOfWork.StepAsync(
            session.AccountId,
            async within =>
            {
                if (replaced is { } earlier)
                {
                    await Only(earlier).ExecuteDeleteAsync(within);
                }

                await AddAsync(session, within);
                return true;
            },
            cancellation);
    }

    /// <summary>Replaces the session of a person who has become another kind of person, such as a newcomer who has joined.</summary>
    public Task ReplaceAsync(Session session, SessionId replaced, CancellationToken cancellation)
    {
        var end = time.Now + OldCookieGracePeriod;
        return unitOfWork.StepAsync(
            session.AccountId,
            async within =>
            {
                await EndingAfter(end, replaced).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndsAt, end), within);
                await AddAsync(session, within);
                return true;
            },
            cancellation);
    }

    public Task EndAsync(SessionId id, CancellationToken cancellation) =>
        unitOfWork.StepAsync(null, within => Only(id).ExecuteDeleteAsync(within), cancellation);

    /// <summary>Ends sessions of a person within a unit of work, and returns their number.</summary>
    public Task<int> EndWithinAsync(Actor person, Expression<Func<Session, bool>> which, CancellationToken cancellation) =>
        OpenOf(person).Where(which).ExecuteDeleteAsync(cancellation);

    /// <summary>Signs everybody out within a unit of work, and returns the number of sessions.</summary>
    public Task<int> EndAllWithinAsync(CancellationToken cancellation) => OfEverybody().ExecuteDeleteAsync(cancellation);

    /// <summary>Latest first.</summary>
    public Task<List<Session>> ReadAsync(Actor person, CancellationToken cancellation) =>
        OpenOf(person).AsNoTracking().OrderByDescending(s => s.LastSeenAt ?? s.StartedAt).ThenBy(s => s.Id).ToListAsync(cancellation);

    public Task SeeAsync(SessionId id, CancellationToken cancellation)
    {
        var now = time.Now;
        return unitOfWork.StepAsync(
            null,
            within => Only(id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), within),
            cancellation);
    }

    /// <summary>Notes that the session is about to be renewed. False if another request has done so a moment ago.</summary>
    public async Task<bool> TryToRenewAsync(SessionId id, CancellationToken cancellation)
    {
        var now = time.Now;
        var (before, ahead) = (now - Session.PauseOfRenewal, now + Session.PauseOfRenewal);
        return await unitOfWork.StepAsync(
            null,
            within => Only(id).Where(s => s.RenewalTriedAt == null || s.RenewalTriedAt <= before || s.RenewalTriedAt > ahead)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.RenewalTriedAt, now), within),
            cancellation) == 1;
    }

    /// <summary>Anybody may ask for this, so it writes only if there is something to end.</summary>
    public async Task EndAllOfProviderSessionAsync(string providerSession, CancellationToken cancellation)
    {
        if (await OfProvider(providerSession).AnyAsync(cancellation))
        {
            await unitOfWork.StepAsync(null, within => OfProvider(providerSession).ExecuteDeleteAsync(within), cancellation);
        }
    }

    /// <summary>Deletes sessions that have ended, up to this number, and returns how many. It writes only if there are any.</summary>
    public async Task<int> DeleteEndedAsync(int most, CancellationToken cancellation)
    {
        var now = time.Now;
        var ended = await db.AllSessions.Where(s => s.EndsAt <= now).OrderBy(s => s.EndsAt).Select(s => s.Id).Take(most)
            .ToListAsync(cancellation);
        return ended.Count == 0 ? 0 : await unitOfWork.StepAsync(null, within => AnyOf(ended).ExecuteDeleteAsync(within), cancellation);
    }

    private async Task AddAsync(Session session, CancellationToken cancellation)
    {
        // The session exists already if this is a retry after a commit whose answer was lost.
        if (await Only(session.Id).AnyAsync(cancellation))
        {
            return;
        }

        var kept = OpenOf(session.Person).OrderByDescending(s => s.StartedAt).ThenByDescending(s => s.Id)
            .Take(Session.MostOfOnePerson - 1).Select(s => s.Id);
        await OpenOf(session.Person).Where(s => !kept.Contains(s.Id)).ExecuteDeleteAsync(cancellation);
        db.Add(session);
    }

    /// <summary>A session from the future began by a clock that was ahead, and would last for as long as that clock was.</summary>
    private IQueryable<Session> Open
    {
        get
        {
            var now = time.Now;
            var ahead = now + ClockLook.Tolerance;
            return db.AllSessions.Where(s => s.EndsAt > now && s.StartedAt <= ahead);
        }
    }

    private IQueryable<Session> OfEverybody() => db.AllSessions;

    private IQueryable<Session> Only(SessionId id) => db.AllSessions.Where(s => s.Id == id);

    private IQueryable<Session> AnyOf(List<SessionId> ids) => db.AllSessions.Where(s => ids.Contains(s.Id));

    private IQueryable<Session> OpenOf(Actor person)
    {
        var open = Open;
        var (user, staff, newcomer) = (new PortalUserId(person.Id), new StaffMemberId(person.Id), new NewcomerId(person.Id));
        return person.Kind switch
        {
            ActorKind.User => open.Where(s => s.UserId == user),
            ActorKind.Staff => open.Where(s => s.StaffId == staff),
            ActorKind.Newcomer => open.Where(s => s.NewcomerId == newcomer),
            ActorKind.System or ActorKind.NotKnown => throw new InvalidOperationException($"{person.Kind} has no sessions."),
        };
    }

    private IQueryable<Session> OfProvider(string providerSession) => db.AllSessions.Where(s => s.ProviderSession == providerSession);

    private IQueryable<Session> EndingAfter(DateTime end, SessionId id) => db.AllSessions.Where(s => s.Id == id && s.EndsAt > end);
}
