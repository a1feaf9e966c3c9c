using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Mail;

/// <summary>Deletes mails that were sent or settled long ago. What a page still says about somebody stays.</summary>
public sealed class OldMails(AcrossAccounts across, UnitOfWork unitOfWork, TimeProvider time)
{
    /// <summary>Longer than a year, so that last year's renewal can still be looked up.</summary>
    public const int KeptDays = 400;

    /// <summary>Deletes up to this number, and returns how many. It writes only if there are any.</summary>
    public async Task<int> DeleteAsync(int most, CancellationToken cancellation)
    {
        var before = time.Now.AddDays(-KeptDays);
        var old = await Deletable(before).OrderBy(m => m.NextAttemptAt).Select(m => m.Id).Take(most).ToListAsync(cancellation);
        return old.Count == 0 ? 0 : await unitOfWork.StepAsync(null, within => AnyOf(old).ExecuteDeleteAsync(within), cancellation);
    }

    // The time of the last attempt, which has an index. An earlier mail that waits for a decision would count as the newest if the later
    // ones were gone.
    private IQueryable<OutboxMessage> Deletable(DateTime before) => across.Mail
        .Where(m => (m.State == MailState.Sent || m.State == MailState.Settled) && m.NextAttemptAt < before)
        .Where(m => m.Assignment == null || m.Assignment.EndedAt < before)
        .Where(m => m.Kind != MailKind.Invitation || across.Users.Any(u => u.Id == m.UserId && u.ObjectId != null))
        .Where(m => !across.Mail.Any(earlier => earlier.AccountId == m.AccountId && earlier.UserId == m.UserId && earlier.Id < m.Id
            && (earlier.State == MailState.Failed || earlier.State == MailState.Unknown)));

    private IQueryable<OutboxMessage> AnyOf(List<long> ids) => across.Mail.Where(m => ids.Contains(m.Id));
}
