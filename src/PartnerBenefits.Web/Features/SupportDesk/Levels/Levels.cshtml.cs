using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Levels;

[Authorize(Policies.OperateSupportDesk)]
[WritesOnGet]
public sealed class LevelsModel(LevelRequestsQuery query, AnswerLevel answerLevel) : FormPage, IShowsAccounts
{
    public IReadOnlyList<LevelRequestsQuery.Line> Waiting { get; private set; } = [];

    public IReadOnlyList<LevelRequestsQuery.Line> Answered { get; private set; } = [];

    public IEnumerable<Look> Looks => Waiting.Concat(Answered).Select(line => new Look(line.Account.Id, DeskView.Levels));

    public Guid? Sent { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostConfirmAsync(ConfirmLevelInput input, CancellationToken cancellation) => AnswerAsync(
        input.Account,
        input.OperationId,
        operation => answerLevel.ConfirmAsync(operation, input.Version, cancellation),
        Notices.LevelConfirmed,
        cancellation);

    public Task<IActionResult> OnPostRefuseAsync(RefuseLevelInput input, CancellationToken cancellation) => AnswerAsync(
        input.Account,
        input.OperationId,
        operation => answerLevel.RefuseAsync(operation, input.Version, NoteText.Normalize(input.Reason), cancellation),
        Notices.LevelRefused,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Waiting = await query.WaitingAsync(cancellation);
        Answered = await query.AnsweredAsync(cancellation);
        return Page();
    }

    private Task<IActionResult> AnswerAsync(
        Guid account, Guid operationId, Func<Operation, Task> answer, string notice, CancellationToken cancellation)
    {
        Sent = account;
        return SubmitAsync(
            async () =>
            {
                var id = new PartnerAccountId(account);
                if (!await query.ExistsAsync(id, cancellation))
                {
                    return NotFound();
                }

                await answer(this.OperationIn(id, operationId));
                return this.RedirectWithNotice(Links.DeskLevels, notice);
            },
            cancellation);
    }
}
