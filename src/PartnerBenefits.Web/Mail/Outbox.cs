using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Mail;

/// <summary>Each change is a committed step of its own.</summary>
public sealed class Outbox(AcrossAccounts across, Holds holds, UnitOfWork unitOfWork, ClockCheck clocks, TimeProvider time)
{
    /// <summary>Retries, so that a locked database doesn't turn a known outcome into an unknown one.</summary>
    private const int TriesToFinish = 3;

    /// <summary>A mail of another kind waits for an instance of the version that knows it.</summary>
    private static readonly MailKind[] Kinds = StoredNames.Known<MailKind>();

    private sealed record Found(long Id, PartnerAccountId Account, bool IsOfPortal);

    public async Task<OutboxMessage?> TakeNextAsync(CancellationToken cancellation)
    {
        while (await NextAsync(cancellation) is { } next)
        {
            // Another instance may have taken it since; then the next one is tried.
            if (await StepAsync(next, IsDue, mail => mail.Take(time.Now), cancellation, endsInHold: true) is { } taken)
            {
                return taken;
            }

            if (await holds.IsRestoredAsync(cancellation))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Of the mail that has waited longest and isn't sent yet, whether a sender has taken it or not.</summary>
    public async Task<TimeSpan?> AgeAsync(CancellationToken cancellation) =>
        time.Now - await across.Mail
            .Where(m => m.State == MailState.Queued || m.State == MailState.Leased || m.State == MailState.Sending)
            .Where(m => Kinds.Contains(m.Kind))
            .MinAsync(m => (DateTime?)m.QueuedAt, cancellation);

    /// <summary>Returns null, and puts the mail back, if too little of the lease is left. Also null if another instance holds it.</summary>
    public async Task<OutboxMessage?> HandOverAsync(OutboxMessage mine, CancellationToken cancellation)
    {
        var handed = await StepAsync(
            mine,
            mail => mail.State is MailState.Sending || mail.CanBeHandedOver(time.Now),
            mail => mail.HandOver(),
            cancellation,
            endsInHold: true);
        if (handed is null)
        {
            await PutBackAsync(mine);
        }

        return handed;
    }

    /// <summary>Only for a mail that was never given to the transport.</summary>
    public Task PutBackAsync(OutboxMessage mine) => StepAsync(mine, _ => true, mail => mail.PutBack(), CancellationToken.None);

    /// <summary>Returns null if the lease ended and somebody else has decided the outcome.</summary>
    public async Task<OutboxMessage?> FinishAsync(OutboxMessage mine, MailOutcome outcome)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await StepAsync(mine, _ => true, mail => outcome.ApplyTo(mail, time.Now), CancellationToken.None);
            }
            catch (WriteBusyException) when (tries < TriesToFinish)
            {
                // The unit of work has already waited.
            }
        }
    }

    public async Task<IReadOnlyList<OutboxMessage>> FinishAbandonedAsync(
        Func<OutboxMessage, MailOutcome> outcomeOf, CancellationToken cancellation)
    {
        var now = time.Now;
        var ahead = now + OutboxMessage.LongestLease;
        var abandoned = await across.Mail.AsNoTracking()
            .Where(m => Kinds.Contains(m.Kind) && m.State == MailState.Sending && (m.LeaseUntil <= now || m.LeaseUntil > ahead))
            .ToListAsync(cancellation);
        var finished = new List<OutboxMessage>();
        foreach (var mail in abandoned)
        {
            if (await StepAsync(mail, m => m.State == MailState.Sending, m => outcomeOf(m).ApplyTo(m, time.Now), cancellation) is { } done)
            {
                finished.Add(done);
            }
        }

        return finished;
    }

    private static bool IsHeldBy(OutboxMessage mail, OutboxMessage holder) =>
        mail.State is MailState.Leased or MailState.Sending && mail.LeaseUntil == holder.LeaseUntil;

    private bool IsDue(OutboxMessage mail) => mail.State switch
    {
        MailState.Queued => mail.IsDue(time.Now),
        MailState.Leased => mail.IsLeaseOver(time.Now),
        MailState.Sending or MailState.Sent or MailState.Failed or MailState.Unknown or MailState.Settled
            or MailState.NotKnown => false,
    };

    /// <summary>As long as the time isn't certain, mails that the portal itself made wait: it decides by the day what they say.</summary>
    private async Task<Found?> NextAsync(CancellationToken cancellation)
    {
        var ours = across.Mail.Where(m => Kinds.Contains(m.Kind));
        var next = await NextOfAsync(ours, cancellation);
        return next is { IsOfPortal: true } && await clocks.FindProblemAsync(cancellation) is not null
            ? await NextOfAsync(ours.Where(m => m.CausedByKind != null), cancellation)
            : next;
    }

    /// <summary>A lease that ended before the hand-over began comes first, because that mail has waited longest.</summary>
    /// <remarks>Last come those that a clock that was far ahead has put off, as the mail's own methods say of one.</remarks>
    private async Task<Found?> NextOfAsync(IQueryable<OutboxMessage> mails, CancellationToken cancellation)
    {
        var now = time.Now;
        var (lease, day) = (now + OutboxMessage.LongestLease, now + ClockLook.Tolerance);
        var leased = mails.Where(m => m.State == MailState.Leased);
        var queued = mails.Where(m => m.State == MailState.Queued);
        return await FirstAsync(leased.Where(m => m.LeaseUntil <= now).OrderBy(m => m.LeaseUntil), cancellation)
            ?? await FirstAsync(
                queued.Where(m => m.NextAttemptAt <= now).OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id), cancellation)
            ?? await FirstAsync(ForToday(leased.Where(m => m.LeaseUntil > lease)).OrderBy(m => m.LeaseUntil), cancellation)
            ?? await FirstAsync(ForToday(queued.Where(m => m.NextAttemptAt > day)).OrderBy(m => m.NextAttemptAt), cancellation);

        IQueryable<OutboxMessage> ForToday(IQueryable<OutboxMessage> ahead) =>
            ahead.Where(m => m.CausedByKind != null || m.QueuedAt <= day);
    }

    private static Task<Found?> FirstAsync(IQueryable<OutboxMessage> mails, CancellationToken cancellation) =>
        mails.Select(m => new Found(m.Id, m.AccountId, m.CausedByKind == null)).FirstOrDefaultAsync(cancellation);

    private Task<OutboxMessage?> StepAsync(
        OutboxMessage mine, Func<OutboxMessage, bool> may, Action<OutboxMessage> change, CancellationToken cancellation,
        bool endsInHold = false) =>
        StepAsync(
            new Found(mine.Id, mine.AccountId, mine.CausedByKind is null),
            mail => IsHeldBy(mail, mine) && may(mail),
            change,
            cancellation,
            endsInHold);

    /// <summary>A hold may have begun since the mail was chosen.</summary>
    private async Task<bool> MustWaitAsync(OutboxMessage mail, CancellationToken cancellation) =>
        await holds.IsRestoredAsync(cancellation)
        || (mail.CausedByKind is null && await holds.IsOnAsync(HoldReason.Clock, cancellation));

    /// <summary>Returns null and changes nothing if the row no longer satisfies <paramref name="may"/>.</summary>
    /// <param name="endsInHold">Nothing is changed either while the portal holds.</param>
    private Task<OutboxMessage?> StepAsync(
        Found found, Func<OutboxMessage, bool> may, Action<OutboxMessage> change, CancellationToken cancellation,
        bool endsInHold = false) =>
        unitOfWork.StepAsync(
            found.Account,
            async within =>
            {
                var mail = await across.Mail.SingleAsync(m => m.Id == found.Id, within);
                if (!may(mail) || (endsInHold && await MustWaitAsync(mail, within)))
                {
                    return null;
                }

                change(mail);
                return mail;
            },
            cancellation);
}
