using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Orders;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Features.Subscriptions.Scheduling;

public sealed class SubscriptionSchedule(PortalDb db, OrderPlacement placement, SeatSchedule seats, AdminMail mail)
{
    public async Task<bool> HandleAsync(PartnerAccountId account, SubscriptionId id, DateTime now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now);
        var offer = await db.SubscriptionsOf(account).Where(s => s.Id == id).Select(s => s.OfferId).SingleAsync(cancellation);
        var facts = (await placement.FindAsync(account, offer, cancellation))!;
        var subscription = facts.Subscriptions.Single(s => s.Id == id);
        if (subscription.NextDueOn is not { } due || due > today)
        {
            return false;
        }

        var milestones = await MilestoneLog.OpenAsync(db, account, id, now, cancellation);
        var isTold = await LapseOrdersAsync(subscription, milestones, now, cancellation);
        await RenewAsync(subscription, facts, milestones, now, cancellation);
        var ends = Remind(subscription, milestones, today) | Lapse(subscription, milestones, today);
        // Who has bought the offer again knows that the old subscription is over.
        isTold |= facts.Subscriptions.Any(s => s.Id != id && s.OfferId == offer && s.IsHeldOn(today));
        isTold |= await seats.HandleAsync(subscription, milestones, isTold, now, cancellation);
        if (ends && !isTold && !subscription.IsGrantedByLevel)
        {
            await mail.AboutAsync(subscription, MailKind.SubscriptionEnds, now, cancellation);
        }

        subscription.ScheduleNextCheck(today);
        return true;
    }

    /// <summary>Returns true if an order lapsed; the mail about it also says what that means for the subscription.</summary>
    private async Task<bool> LapseOrdersAsync(
        Subscription subscription, MilestoneLog milestones, DateTime now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now);
        var unpaid = await db.OrdersOf(subscription.AccountId)
            .Where(o => o.SubscriptionId == subscription.Id && o.PaidOn == null && o.EndedOn == null).ToListAsync(cancellation);
        var lapsed = unpaid
            .Where(o => o.StateOn(today) == OrderState.Lapsed && milestones.TryAdd(MilestoneKind.OrderLapsed, o.PayUntil)).ToList();
        foreach (var order in lapsed)
        {
            milestones.Record(AuditAction.OrderLapsed, order.Number);
            await mail.AboutAsync(order, MailKind.OrderLapsed, now, cancellation);
        }

        return lapsed.Count > 0;
    }

    private async Task RenewAsync(
        Subscription subscription,
        OrderPlacement.PurchaseFacts facts,
        MilestoneLog milestones,
        DateTime now,
        CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now);
        // A renewal that a rule has stopped isn't made up for later: people were told and renew by hand.
        if (!subscription.IsRenewalDueOn(today, facts.Offer.TermMonths)
            || subscription.LastUsableDayOn(today) is not { } last || milestones.Has(MilestoneKind.NotRenewed, last))
        {
            return;
        }

        if (await WhyNotAsync(subscription, facts, today, cancellation) is { } stop)
        {
            milestones.TryAdd(MilestoneKind.NotRenewed, last);
            milestones.Record(AuditAction.SubscriptionNotRenewed, $"{facts.Offer.Id.Value} {PurchaseRules.NameOf(stop)}");
            return;
        }

        var billing = await placement.LastBillingAsync(subscription, cancellation);
        var order = await placement.RenewAsync(subscription, facts, billing, Actor.System, now, cancellation);
        milestones.TryAdd(MilestoneKind.Renewed, last);
        milestones.Record(AuditAction.SubscriptionRenewed, order.Number);
    }

    /// <summary>If the portal was off on the day, somebody may have bought the offer again since. That purchase stands.</summary>
    private async Task<Rule?> WhyNotAsync(
        Subscription subscription, OrderPlacement.PurchaseFacts facts, DateOnly today, CancellationToken cancellation)
    {
        if (PurchaseRules.WhyNotRenew(facts.Offer, facts.Membership, today) is { } stop)
        {
            return stop;
        }

        await placement.LockAsync(subscription.AccountId, cancellation);
        var others = await db.SubscriptionsOf(subscription.AccountId).AsNoTracking().Include(s => s.Terms)
            .Where(s => s.OfferId == subscription.OfferId && s.Id != subscription.Id).ToListAsync(cancellation);
        return others.Exists(s => s.IsHeldOn(today)) ? PurchaseRules.HasNone : null;
    }

    private static bool Remind(Subscription subscription, MilestoneLog milestones, DateOnly today)
    {
        if (subscription.IsGrantedByLevel || !subscription.IsHeldOn(today) || subscription.LastUsableDayOn(today) is not { } last
            || milestones.NoteReminders(Milestone.RemindersDue(last, today), last) is not { } reminder)
        {
            return false;
        }

        milestones.Record(AuditAction.ReminderQueued, $"{About(subscription, last)} {reminder}");
        return true;
    }

    private static bool Lapse(Subscription subscription, MilestoneLog milestones, DateOnly today)
    {
        if (subscription.CancelledOn is not null || subscription.LastUsableDayOn(today) is not { } last || today <= last
            || !milestones.TryAdd(MilestoneKind.Lapsed, last))
        {
            return false;
        }

        milestones.Record(AuditAction.SubscriptionLapsed, About(subscription, last));
        return true;
    }

    internal static string About(Subscription subscription, DateOnly last) =>
        $"{subscription.OfferId.Value} {last.ToString("O", CultureInfo.InvariantCulture)}";
}
