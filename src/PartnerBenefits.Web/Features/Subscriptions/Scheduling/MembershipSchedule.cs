using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

public sealed class MembershipSchedule(PortalDb db, AdminMail mail)
{
    public async Task<bool> HandleAsync(PartnerAccountId account, DateTime now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now);
        var membership = await db.MembershipOf(account).SingleAsync(cancellation);
        if (membership.NextDueOn is not { } due || due > today)
        {
            return false;
        }

        var milestones = await MilestoneLog.OpenAsync(db, account, null, now, cancellation);
        var (last, isNews) = (membership.LastUsableDay, false);
        var day = last.ToString("O", CultureInfo.InvariantCulture);
        if (milestones.NoteReminders(Milestone.RemindersDue(last, today), last) is { } reminder)
        {
            milestones.Record(AuditAction.ReminderQueued, $"membership {day} {reminder}");
            isNews = true;
        }

        if (today > last && milestones.TryAdd(MilestoneKind.Lapsed, last))
        {
            milestones.Record(AuditAction.MembershipLapsed, day);
            isNews = true;
        }

        if (isNews)
        {
            await mail.AboutAsync(account, MailKind.MembershipEnds, now, cancellation);
        }

        membership.ScheduleNextCheck(today);
        return true;
    }
}
