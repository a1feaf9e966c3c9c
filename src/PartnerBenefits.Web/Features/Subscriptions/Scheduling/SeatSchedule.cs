using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

/// <summary>Tells admins, and everybody who holds a seat, that the seats of a subscription are about to end and have ended.</summary>
public sealed class SeatSchedule(PortalDb db, EndingSeats seats, AdminMail mail)
{
    /// <summary>Returns true if something was to be told. Admins who know already get no mail, but the people do.</summary>
    internal async Task<bool> HandleAsync(
        Subscription subscription, MilestoneLog milestones, bool areAdminsTold, DateTime now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now);
        if (subscription.CancelledOn is not null || subscription.SeatsUntilOn(today) is not { } until)
        {
            return false;
        }

        var (ofAdmins, ofPeople) = today > until ? Expire(subscription, milestones, today) : Remind(subscription, milestones, until, today);
        if (ofAdmins is { } kind && !areAdminsTold)
        {
            await mail.AboutAsync(subscription, kind, now, cancellation);
        }

        if (ofPeople is { } news)
        {
            await TellPeopleAsync(subscription, news, now, cancellation);
        }

        return ofAdmins is not null;
    }

    private static (MailKind? OfAdmins, MailKind? OfPeople) Expire(Subscription subscription, MilestoneLog milestones, DateOnly today)
    {
        var last = subscription.LastUsableDayOn(today)!.Value;
        if (!milestones.TryAdd(MilestoneKind.Expired, last))
        {
            return (null, null);
        }

        milestones.Record(AuditAction.SubscriptionExpired, SubscriptionSchedule.About(subscription, last));
        return (MailKind.SubscriptionExpired, MailKind.SeatEnded);
    }

    /// <summary>People are told once for each last day, admins each time.</summary>
    private static (MailKind? OfAdmins, MailKind? OfPeople) Remind(
        Subscription subscription, MilestoneLog milestones, DateOnly until, DateOnly today)
    {
        var isFirst = !milestones.Has(MilestoneKind.Grace14, until);
        if (milestones.NoteReminders(Milestone.SeatRemindersDue(until, today), until) is not { } reminder)
        {
            return (null, null);
        }

        milestones.Record(AuditAction.ReminderQueued, $"{SubscriptionSchedule.About(subscription, until)} {reminder}");
        return (MailKind.GraceEnds, isFirst ? MailKind.SeatEnds : null);
    }

    private async Task TellPeopleAsync(Subscription subscription, MailKind kind, DateTime now, CancellationToken cancellation)
    {
        var account = subscription.AccountId;
        var lost = await seats.OfAsync(account, subscription.Id, only: null, DateOnly.FromDateTime(now), cancellation);
        var ids = lost.Select(seat => seat.User).Distinct().ToList();
        var people = await db.UsersOf(account).Where(u => u.IsActive && ids.Contains(u.Id)).InPeopleOrder().ToListAsync(cancellation);
        db.AddRange(people.Select(u => new OutboxMessage(kind, u, u.Email, null, now) { SubscriptionId = subscription.Id }));
    }
}
