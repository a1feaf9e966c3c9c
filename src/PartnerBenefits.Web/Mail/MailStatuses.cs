using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;

namespace PartnerBenefits.Web.Mail;

/// <summary>The one place that tells partners what became of a mail.</summary>
public sealed class MailStatuses(PortalDb db)
{
    private static readonly MailState[] NeedAttention = [MailState.Failed, MailState.Unknown];

    /// <summary>Mails to the people who have the seats, by assignment. Mails about them to admins don't count.</summary>
    public async Task<IReadOnlyDictionary<long, MailStatus>> OfAssignmentsAsync(
        PartnerAccountId account, IEnumerable<long> assignments, CancellationToken cancellation)
    {
        var ids = assignments.Select(id => (long?)id).ToList();
        var mails = await db.MailOf(account).AsNoTracking()
            .Where(m => ids.Contains(m.AssignmentId) && m.UserId == m.Assignment!.UserId).ToListAsync(cancellation);
        return mails.GroupBy(m => m.AssignmentId!.Value).ToDictionary(g => g.Key, g => MailStatus.Of(g)!);
    }

    /// <summary>The newest invitation of each of these people. Whoever joined without one isn't in the answer.</summary>
    public async Task<IReadOnlyDictionary<PortalUserId, MailStatus>> OfInvitationsAsync(
        PartnerAccountId account, IReadOnlyCollection<PortalUserId> people, CancellationToken cancellation)
    {
        var mails = await db.MailOf(account).AsNoTracking()
            .Where(m => m.Kind == MailKind.Invitation && people.Contains(m.UserId)).ToListAsync(cancellation);
        return mails.GroupBy(m => m.UserId).ToDictionary(g => g.Key, g => MailStatus.Of(g)!);
    }

    public Task<bool> AnyUndeliveredAsync(PartnerAccountId account, CancellationToken cancellation) =>
        db.MailOf(account).AnyAsync(m => NeedAttention.Contains(m.State), cancellation);

    /// <summary>Seats that people still have and whose newest mail to them may not have arrived.</summary>
    public async Task<IReadOnlyList<UndeliveredMail>> UndeliveredOfSeatsAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var suspects = await db.MailOf(account)
            .Where(m => NeedAttention.Contains(m.State) && m.Assignment!.EndedAt == null && m.UserId == m.Assignment.UserId)
            .Select(m => m.AssignmentId!.Value).Distinct().ToListAsync(cancellation);
        if (suspects.Count == 0)
        {
            return [];
        }

        var found = await OfAssignmentsAsync(account, suspects, cancellation);
        var undelivered = found.Where(f => f.Value.NeedsAttention).Select(f => f.Key).ToList();
        return await db.AssignmentsOf(account).Where(a => undelivered.Contains(a.Id)).OrderBy(a => a.Id)
            .Join(
                db.UsersOf(account).Where(u => u.IsActive),
                a => a.UserId,
                u => u.Id,
                (a, u) => new UndeliveredMail(u.Id, u.Name, a.EntitlementId))
            .ToListAsync(cancellation);
    }

    /// <summary>People who can sign in, have not done so yet, and whose newest invitation may not have arrived.</summary>
    public async Task<IReadOnlyList<UndeliveredMail>> UndeliveredInvitationsAsync(
        PartnerAccountId account, CancellationToken cancellation)
    {
        return await WithUndeliveredInvitation(account, db.UsersOf(account).Where(u => u.IsActive && u.ObjectId == null))
            .InPeopleOrder().Select(u => new UndeliveredMail(u.Id, u.Name, null)).ToListAsync(cancellation);
    }

    /// <summary>Those of the people whose newest invitation may not have arrived.</summary>
    public IQueryable<PortalUser> WithUndeliveredInvitation(PartnerAccountId account, IQueryable<PortalUser> people)
    {
        var invitations = db.MailOf(account).Where(m => m.Kind == MailKind.Invitation);
        return people.Where(u => invitations.Any(m => NeedAttention.Contains(m.State)
            && m.Id == invitations.Where(sent => sent.UserId == u.Id).Max(sent => sent.Id)));
    }
}

/// <param name="Entitlement">What the person has a seat of; null for an invitation.</param>
public sealed record UndeliveredMail(PortalUserId User, string Name, EntitlementId? Entitlement);
