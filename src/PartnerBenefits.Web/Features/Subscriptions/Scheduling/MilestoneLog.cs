using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

/// <summary>Remembers which milestones of one subject were handled. A unique index lets only one instance add each.</summary>
internal sealed class MilestoneLog
{
    private readonly PortalDb db;
    private readonly PartnerAccountId account;
    private readonly SubscriptionId? subscription;
    private readonly DateTime now;
    private readonly HashSet<(MilestoneKind Kind, DateOnly About)> done;

    private MilestoneLog(
        PortalDb db, PartnerAccountId account, SubscriptionId? subscription, DateTime now,
        HashSet<(MilestoneKind Kind, DateOnly About)> done) =>
        (this.db, this.account, this.subscription, this.now, this.done) = (db, account, subscription, now, done);

    public static async Task<MilestoneLog> OpenAsync(
        PortalDb db, PartnerAccountId account, SubscriptionId? subscription, DateTime now, CancellationToken cancellation)
    {
        var subject = subscription?.Value ?? account.Value;
        var known = await db.MilestonesOf(account).Where(m => m.SubjectId == subject).Select(m => new { m.Kind, m.About })
            .ToListAsync(cancellation);
        return new MilestoneLog(db, account, subscription, now, [.. known.Select(m => (m.Kind, m.About))]);
    }

    public bool Has(MilestoneKind kind, DateOnly about) => done.Contains((kind, about));

    public bool TryAdd(MilestoneKind kind, DateOnly about)
    {
        if (!done.Add((kind, about)))
        {
            return false;
        }

        db.Add(new Milestone(account, subscription, kind, about, now));
        return true;
    }

    /// <summary>Skips reminders that were missed before the latest due one, because they are no news any more.</summary>
    /// <param name="due">Latest first.</param>
    public MilestoneKind? NoteReminders(IReadOnlyList<MilestoneKind> due, DateOnly about)
    {
        var isNews = due.Count > 0 && !Has(due[0], about);
        foreach (var kind in due)
        {
            TryAdd(kind, about);
        }

        return isNews ? due[0] : null;
    }

    public void Record(AuditAction action, string detail) =>
        db.Add(new AuditEvent(action, Actor.System, account, null, now) { Detail = detail });
}
