using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.SupportDesk.Mails;

public sealed class MailsQuery(AcrossAccounts across, PortalDb db)
{
    public const int PageSize = 50;

    private static readonly MailState[] Waiting =
        [MailState.Queued, MailState.Leased, MailState.Sending, MailState.Failed, MailState.Unknown];

    public sealed record Line(OutboxMessage Mail, string Name, string Account, string PartnerId);

    public async Task<IReadOnlyList<Line>> ReadAsync(MailFilter filter, CancellationToken cancellation)
    {
        var mails = across.Mail.AsNoTracking();
        if (filter.State is { } state)
        {
            var shown = Shown(state);
            mails = mails.Where(m => shown.Contains(m.State));
        }

        mails = filter.Before is { } before ? mails.Where(m => m.Id < before) : mails;
        var lines = from mail in mails.OrderByDescending(m => m.Id).Take(PageSize + 1)
                    join user in across.Users on mail.UserId equals user.Id
                    join account in db.Accounts on mail.AccountId equals account.Id
                    orderby mail.Id descending
                    select new Line(mail, user.Name, account.Name, account.PartnerId);
        return await lines.ToListAsync(cancellation);
    }

    /// <summary>Only of the states in which a mail waits, for the sender or for a person. The others grow with the years.</summary>
    public async Task<IReadOnlyDictionary<MailState, int>> CountWaitingAsync(CancellationToken cancellation)
    {
        var counts = await across.Mail.Where(m => Waiting.Contains(m.State)).GroupBy(m => m.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return counts.GroupBy(c => Shown(c.Key)[0]).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    public async Task<PartnerAccountId?> AccountOfAsync(long mail, CancellationToken cancellation) =>
        (await across.Mail.Where(m => m.Id == mail).Select(m => new { m.AccountId }).FirstOrDefaultAsync(cancellation))?.AccountId;

    /// <summary>To the reader, a leased mail and one that is being handed over are both being sent.</summary>
    private static MailState[] Shown(MailState state) =>
        state is MailState.Leased or MailState.Sending ? [MailState.Sending, MailState.Leased] : [state];
}
