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
        var now = time.Now;
        return db.AllSessions.AsNoTracking().Where(s => s.Id == id && s.EndsAt > now)
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
                await Ended(replaced).ExecuteDeleteAsync(within);
                // The session exists already if this is a retry after a commit whose answer was lost.
                if (!await db.AllSessions.AnyAsync(s => s.Id == session.Id, within))
                {
                    db.Add(session);
                }

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
                if (!await db.AllSessions.AnyAsync(s => s.Id == session.Id, within))
                {
                    db.Add(session);
                }

                return true;
            },
            cancellation);
    }

    public Task EndAsync(SessionId id, CancellationToken cancellation) =>
        unitOfWork.StepAsync(null, within => Ended(id).ExecuteDeleteAsync(within), cancellation);

    public Task EndAllOfProviderSessionAsync(string providerSession, CancellationToken cancellation) => unitOfWork.StepAsync(
        null,
        within => OfProvider(providerSession).ExecuteDeleteAsync(within),
        cancellation);

    private IQueryable<Session> OfProvider(string providerSession) => db.AllSessions.Where(s => s.ProviderSession == providerSession);

    private IQueryable<Session> EndingAfter(DateTime end, SessionId id) => db.AllSessions.Where(s => s.Id == id && s.EndsAt > end);

    private IQueryable<Session> Ended(SessionId? id)
    {
        var now = time.Now;
        return db.AllSessions.Where(s => s.Id == id || s.EndsAt <= now);
    }
}
