using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data;

/// <summary>Who is signed in. A session is looked up for each request, with the person as they are by then.</summary>
public sealed class Sessions(PortalDb db, UnitOfWork unitOfWork, TimeProvider time)
{
    /// <param name="User">Null for staff and newcomers, as <paramref name="Account"/>.</param>
    /// <param name="Staff">Null for everybody else.</param>
    /// <param name="Newcomer">Null for everybody else.</param>
    public sealed record Found(Session Session, PortalUser? User, PartnerAccount? Account, StaffMember? Staff, Newcomer? Newcomer);

    /// <summary>A request that is on its way, such as the second click on a button, still comes with the old cookie.</summary>
    private static readonly TimeSpan OldCookieCounts = TimeSpan.FromSeconds(30);

    /// <summary>Null when it has ended, or there never was one.</summary>
    public Task<Found?> FindAsync(SessionId id, CancellationToken cancellation)
    {
        var now = time.Now;
        return db.AllSessions.AsNoTracking().Where(s => s.Id == id && s.EndsAt > now)
            .LeftJoin(db.AllUsers, s => s.UserId, u => (PortalUserId?)u.Id, (session, user) => new { session, user })
            .LeftJoin(db.Accounts, x => x.session.AccountId, a => (PartnerAccountId?)a.Id, (x, account) => new { x.session, x.user, account })
            .LeftJoin(db.Staff, x => x.session.StaffId, s => (StaffMemberId?)s.Id, (x, staff) => new { x.session, x.user, x.account, staff })
            .LeftJoin(
                db.Newcomers,
                x => x.session.NewcomerId,
                n => (NewcomerId?)n.Id,
                (x, newcomer) => new Found(x.session, x.user, x.account, x.staff, newcomer))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <param name="replaced">Of the same browser, by a sign-in before (ASVS 7.2.4).</param>
    /// <exception cref="WriteBusyException"/>
    public Task StartAsync(Session session, SessionId? replaced, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        return unitOfWork.StepAsync(
            session.AccountId,
            async within =>
            {
                await Ended(replaced).ExecuteDeleteAsync(within);
                // A commit that got no answer.
                if (!await db.AllSessions.AnyAsync(s => s.Id == session.Id, within))
                {
                    db.Add(session);
                }

                return true;
            },
            cancellation);
    }

    /// <summary>The person of <paramref name="replaced"/> is known as another kind of person by now, and is the same.</summary>
    /// <exception cref="WriteBusyException"/>
    public Task GoOnAsync(Session session, SessionId replaced, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var end = time.Now + OldCookieCounts;
        return unitOfWork.StepAsync(
            session.AccountId,
            async within =>
            {
                await EndingAfter(end, replaced).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndsAt, end), within);
                // A commit that got no answer.
                if (!await db.AllSessions.AnyAsync(s => s.Id == session.Id, within))
                {
                    db.Add(session);
                }

                return true;
            },
            cancellation);
    }

    /// <exception cref="WriteBusyException"/>
    public Task EndAsync(SessionId id, CancellationToken cancellation) =>
        unitOfWork.StepAsync(null, within => Ended(id).ExecuteDeleteAsync(within), cancellation);

    /// <summary>The person signed out at the identity provider.</summary>
    /// <exception cref="WriteBusyException"/>
    public Task EndAllOfProviderSessionAsync(string providerSession, CancellationToken cancellation) => unitOfWork.StepAsync(
        null,
        within => OfProvider(providerSession).ExecuteDeleteAsync(within),
        cancellation);

    private IQueryable<Session> OfProvider(string providerSession) => db.AllSessions.Where(s => s.ProviderSession == providerSession);

    private IQueryable<Session> EndingAfter(DateTime end, SessionId id) => db.AllSessions.Where(s => s.Id == id && s.EndsAt > end);

    /// <summary>With all that are over anyway.</summary>
    private IQueryable<Session> Ended(SessionId? id)
    {
        var now = time.Now;
        return db.AllSessions.Where(s => s.Id == id || s.EndsAt <= now);
    }
}
