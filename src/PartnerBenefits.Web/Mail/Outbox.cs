using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Mail;

/// <summary>The outbox of all accounts as a sender sees it. Every change is a committed step of its own.</summary>
public sealed class Outbox(AcrossAccounts across, UnitOfWork unitOfWork, TimeProvider time)
{
    /// <summary>A locked database shall not make a mail unknown whose outcome is known.</summary>
    private const int TriesToFinish = 3;

    private sealed record Found(long Id, PartnerAccountId Account);

    /// <summary>The mail that has waited longest, now leased; null when none is due.</summary>
    public async Task<OutboxMessage?> TakeNextAsync(CancellationToken cancellation)
    {
        while (await NextAsync(cancellation) is { } next)
        {
            // Somebody else may have it by now: then on to the next.
            if (await StepAsync(next, IsDue, mail => mail.Take(time.Now), cancellation) is { } taken)
            {
                return taken;
            }
        }

        return null;
    }

    /// <summary>Of the mail that has waited longest, tried already or not; null when none waits.</summary>
    public async Task<TimeSpan?> AgeAsync(CancellationToken cancellation) =>
        time.Now - await across.Mail.Where(m => m.State == MailState.Queued).MinAsync(m => (DateTime?)m.QueuedAt, cancellation);

    /// <summary>Null when the lease is another's by now, or so short that it is put back instead.</summary>
    public async Task<OutboxMessage?> HandOverAsync(OutboxMessage mine, CancellationToken cancellation)
    {
        var handed = await StepAsync(
            mine,
            mail => mail.State is MailState.Sending || mail.CanBeHandedOver(time.Now),
            mail => mail.HandOver(),
            cancellation);
        if (handed is null)
        {
            await PutBackAsync(mine);
        }

        return handed;
    }

    /// <summary>Only of a mail that the transport was never given.</summary>
    public Task PutBackAsync(OutboxMessage mine) => StepAsync(mine, _ => true, mail => mail.PutBack(), CancellationToken.None);

    /// <summary>Null when the lease ended meanwhile and somebody else decided what became of it.</summary>
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
                // The unit of work has waited already.
            }
        }
    }

    /// <summary>Those whose sender died while handing them over.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> FinishAbandonedAsync(
        Func<OutboxMessage, MailOutcome> outcomeOf, CancellationToken cancellation)
    {
        var now = time.Now;
        var abandoned = await across.Mail.AsNoTracking()
            .Where(m => m.State == MailState.Sending && m.LeaseUntil <= now).ToListAsync(cancellation);
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
        MailState.Queued => mail.NextAttemptAt <= time.Now,
        MailState.Leased => mail.LeaseUntil <= time.Now,
        MailState.Sending or MailState.Sent or MailState.Failed or MailState.Unknown or MailState.Settled => false,
    };

    /// <summary>A lease that ended before the hand-over began comes first: it waits longest.</summary>
    private async Task<Found?> NextAsync(CancellationToken cancellation)
    {
        var now = time.Now;
        return await FirstAsync(across.Mail.Where(m => m.State == MailState.Leased && m.LeaseUntil <= now).OrderBy(m => m.LeaseUntil), cancellation)
            ?? await FirstAsync(
                across.Mail.Where(m => m.State == MailState.Queued && m.NextAttemptAt <= now).OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id), cancellation);
    }

    private static Task<Found?> FirstAsync(IQueryable<OutboxMessage> mails, CancellationToken cancellation) =>
        mails.Select(m => new Found(m.Id, m.AccountId)).FirstOrDefaultAsync(cancellation);

    private Task<OutboxMessage?> StepAsync(
        OutboxMessage mine, Func<OutboxMessage, bool> may, Action<OutboxMessage> change, CancellationToken cancellation) =>
        StepAsync(new Found(mine.Id, mine.AccountId), mail => IsHeldBy(mail, mine) && may(mail), change, cancellation);

    /// <summary>Null, and nothing changed, where the row isn't any more what <paramref name="may"/> asks for.</summary>
    private Task<OutboxMessage?> StepAsync(
        Found found, Func<OutboxMessage, bool> may, Action<OutboxMessage> change, CancellationToken cancellation) =>
        unitOfWork.StepAsync(
            found.Account,
            async within =>
            {
                var mail = await across.Mail.SingleAsync(m => m.Id == found.Id, within);
                if (!may(mail))
                {
                    return null;
                }

                change(mail);
                return mail;
            },
            cancellation);
}
