using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.SupportDesk.QueueMailAgain;
using PartnerBenefits.Web.Pages.SupportDesk.SettleMail;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.SupportDesk;

/// <summary>What was sent, what failed and why; what nobody knows is decided here by a person.</summary>
[Authorize(Policies.OperateSupportDesk)]
public sealed class MailsModel(MailsQuery query) : PageModel, IShowsAgain
{
    public static readonly IReadOnlyList<MailState> States =
        [MailState.Queued, MailState.Sending, MailState.Sent, MailState.Failed, MailState.Unknown, MailState.Settled];

    [FromQuery(Name = "")]
    public MailFilter Filter { get; set; } = new();

    public IReadOnlyList<MailsQuery.Line> Lines { get; private set; } = [];

    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Older { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAgainAsync(cancellation);

    public async Task<IActionResult> OnPostAgainAsync(
        QueueMailAgainInput input, [FromServices] QueueMailAgain.QueueMailAgain queueAgain, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(queueAgain);
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        if (await query.AccountOfAsync(input.Mail, cancellation) is not { } account)
        {
            return NotFound();
        }

        await queueAgain.RunAsync(this.OperationIn(account, input.OperationId), account, input.Mail, cancellation);
        return this.RedirectWithNotice(Request.With(("handler", null)), Notices.MailQueuedAgain);
    }

    public async Task<IActionResult> OnPostSettleAsync(
        SettleMailInput input, [FromServices] SettleMail.SettleMail settle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settle);
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        if (await query.AccountOfAsync(input.Mail, cancellation) is not { } account)
        {
            return NotFound();
        }

        await settle.RunAsync(this.OperationIn(account, input.OperationId), account, input.Mail, cancellation);
        return this.RedirectWithNotice(Request.With(("handler", null)), Notices.MailSettled);
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation)
    {
        var lines = await query.ReadAsync(Filter, cancellation);
        Lines = [.. lines.Take(MailsQuery.PageSize)];
        Older = lines.Count > MailsQuery.PageSize ? Lines[^1].Mail.Id : null;
        Counts = await query.CountAsync(cancellation);
        return Page();
    }
}
