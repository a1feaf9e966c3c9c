using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Mails;

[Authorize(Policies.OperateSupportDesk)]
[WritesOnGet]
public sealed class MailsModel(MailsQuery query) : FormPage, IShowsAccounts
{
    public static readonly IReadOnlyList<MailState> States =
        [MailState.Queued, MailState.Sending, MailState.Sent, MailState.Failed, MailState.Unknown, MailState.Settled];

    [FromQuery(Name = "")]
    public MailFilter Filter { get; set; } = new();

    public IReadOnlyList<MailsQuery.Line> Lines { get; private set; } = [];

    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    public long? Older { get; private set; }

    public IEnumerable<Look> Looks => Lines.Select(line => new Look(line.Mail.AccountId, DeskView.Mails));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostAgainAsync(
        DecideMailInput input, [FromServices] DecideMail decideMail, CancellationToken cancellation) => DecideAsync(
        input, operation => decideMail.QueueAgainAsync(operation, input.Mail, cancellation), Notices.MailQueuedAgain, cancellation);

    public Task<IActionResult> OnPostSettleAsync(
        DecideMailInput input, [FromServices] DecideMail decideMail, CancellationToken cancellation) => DecideAsync(
        input, operation => decideMail.SettleAsync(operation, input.Mail, cancellation), Notices.MailSettled, cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var lines = await query.ReadAsync(Filter, cancellation);
        Lines = [.. lines.Take(MailsQuery.PageSize)];
        Older = lines.Count > MailsQuery.PageSize ? Lines[^1].Mail.Id : null;
        Counts = await query.CountWaitingAsync(cancellation);
        return Page();
    }

    private Task<IActionResult> DecideAsync(
        DecideMailInput input, Func<Operation, Task> decide, string notice, CancellationToken cancellation) => SubmitAsync(
        async () =>
        {
            if (await query.AccountOfAsync(input.Mail, cancellation) is not { } account)
            {
                return NotFound();
            }

            await decide(this.OperationIn(account, input.OperationId));
            return this.RedirectWithNotice(Request.With(("handler", null)), notice);
        },
        cancellation);
}
