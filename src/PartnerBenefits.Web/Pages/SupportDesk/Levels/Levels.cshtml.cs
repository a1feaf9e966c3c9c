using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.SupportDesk.Levels.AnswerLevel;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.SupportDesk.Levels;

[Authorize(Policies.OperateSupportDesk)]
public sealed class LevelsModel(LevelRequestsQuery query, AnswerLevel.AnswerLevel answer, TimeProvider time) : PageModel, IShowsAgain
{
    public IReadOnlyList<LevelRequestsQuery.Line> Waiting { get; private set; } = [];

    public IReadOnlyList<LevelRequestsQuery.Line> Answered { get; private set; } = [];

    public Guid? Sent { get; private set; }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAgainAsync(cancellation);

    public Task<IActionResult> OnPostConfirmAsync(ConfirmLevelInput input, CancellationToken cancellation) =>
        ActAsync(input.Account, input.OperationId, Notices.LevelConfirmed, by => answer.ConfirmAsync(by, Now, cancellation), cancellation);

    public Task<IActionResult> OnPostRefuseAsync(RefuseLevelInput input, CancellationToken cancellation) =>
        ActAsync(
            input.Account, input.OperationId, Notices.LevelRefused,
            by => answer.RefuseAsync(by, NoteText.Kept(input.Reason), Now, cancellation), cancellation);

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation)
    {
        Waiting = await query.WaitingAsync(cancellation);
        Answered = await query.AnsweredAsync(cancellation);
        return Page();
    }

    private async Task<IActionResult> ActAsync(
        Guid account, Guid operation, string notice, Func<Operation, Task> act, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            Sent = account;
            return await ShowAgainAsync(cancellation);
        }

        var id = new PartnerAccountId(account);
        if (!await query.ExistsAsync(id, cancellation))
        {
            return NotFound();
        }

        await act(this.OperationIn(id, operation));
        return this.RedirectWithNotice(Links.DeskLevels, notice);
    }
}
