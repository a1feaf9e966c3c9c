using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.SupportDesk.Activations.CompleteActivation;
using PartnerBenefits.Web.Pages.SupportDesk.Activations.SendBackActivation;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations;

[Authorize(Policies.OperateSupportDesk)]
public sealed class ActivationsModel(ActivationsQuery query, ActivationWork work, TimeProvider time) : PageModel, IShowsAgain
{
    [FromQuery]
    public ActivationStage Stage { get; set; }

    [FromQuery]
    public long? After { get; set; }

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public IReadOnlyList<ActivationItem> Mine { get; private set; } = [];

    public IReadOnlyList<ActivationItem> Shown { get; private set; } = [];

    public Dictionary<ActivationStage, int> Counts { get; private set; } = [];

    public long? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public Task<IActionResult> OnPostTakeAsync(
        StepInput input, [FromServices] TakeActivation.TakeActivation take, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, input.AssignmentId, Notices.ActivationTaken, by => take.RunAsync(by, input.AssignmentId, Now, cancellation),
            cancellation);

    public Task<IActionResult> OnPostReleaseAsync(
        StepInput input, [FromServices] ReleaseActivation.ReleaseActivation release, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, input.AssignmentId, Notices.ActivationReleased,
            by => release.RunAsync(by, input.AssignmentId, Now, cancellation), cancellation);

    public Task<IActionResult> OnPostCompleteAsync(
        CompleteActivationInput input, [FromServices] CompleteActivation.CompleteActivation complete, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, input.AssignmentId, Notices.ActivationCompleted, by => complete.RunAsync(by, input, Now, cancellation),
            cancellation);

    public Task<IActionResult> OnPostSendBackAsync(
        SendBackActivationInput input, [FromServices] SendBackActivation.SendBackActivation sendBack, CancellationToken cancellation) =>
        ActAsync(
            input.OperationId, input.AssignmentId, Notices.ActivationSentBack, by => sendBack.RunAsync(by, input, Now, cancellation),
            cancellation);

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task<IActionResult> ActAsync(
        Guid operationId, long assignment, string notice, Func<Operation, Task> act, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        if (await work.AccountOfAsync(assignment, cancellation) is not { } account)
        {
            return NotFound();
        }

        await act(this.OperationIn(account, operationId));
        return this.RedirectWithNotice(Links.Activations, notice);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Counts = await query.CountsAsync(cancellation);
        Mine = await query.OfAsync(new StaffMemberId(User.Actor().Id), cancellation);
        var found = await query.InStageAsync(Stage, After, cancellation);
        Shown = [.. found.Take(ActivationsQuery.PageSize)];
        Next = found.Count > ActivationsQuery.PageSize ? Shown[^1].Activation.AssignmentId : null;
    }
}
