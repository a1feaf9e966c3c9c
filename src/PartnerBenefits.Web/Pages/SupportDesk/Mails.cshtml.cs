using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Mails;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.SupportDesk.DecideMail;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.SupportDesk;

[Authorize(Policies.OperateSupportDesk)]
public sealed class MailsModel(MailsQuery query) : PageModel, IShowsAgain
{
    public static readonly IReadOnlyList<MailState> States =
        [MailState.Queued, MailState.Sending, MailState.Sent, MailState.Failed, MailState.Unknown, MailState.Settled];

    [FromQuery(Name = "")]
    public MailFilter Filter { get; set; } = new();

    public IReadOnlyList<MailsQuery.Line> Lines { get; private set; } = [];

    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    public long? Older { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAgainAsync(cancellation);

    public Task<IActionResult> OnPostAgainAsync(
        DecideMailInput input, [FromServices] DecideMail.DecideMail decide, CancellationToken cancellation) =>
        ActAsync(input, Notices.MailQueuedAgain, by => decide.QueueAgainAsync(by, input.Mail, cancellation), cancellation);

    public Task<IActionResult> OnPostSettleAsync(
        DecideMailInput input, [FromServices] DecideMail.DecideMail decide, CancellationToken cancellation) =>
        ActAsync(input, Notices.MailSettled, by => decide.SettleAsync(by, input.Mail, cancellation), cancellation);

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation)
    {
        var lines = await query.ReadAsync(Filter, cancellation);
        Lines = [.. lines.Take(MailsQuery.PageSize)];
        Older = lines.Count > MailsQuery.PageSize ? Lines[^1].Mail.Id : null;
        Counts = await query.CountAsync(cancellation);
        return Page();
    }

    private async Task<IActionResult> ActAsync(
        DecideMailInput input, string notice, Func<Operation, Task> act, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        if (await query.AccountOfAsync(input.Mail, cancellation) is not { } account)
        {
            return NotFound();
        }

        await act(this.OperationIn(account, input.OperationId));
        return this.RedirectWithNotice(Request.With(("handler", null)), notice);
    }
}
