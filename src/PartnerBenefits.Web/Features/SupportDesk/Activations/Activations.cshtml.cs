using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

[Authorize(Policies.OperateSupportDesk)]
[WritesOnGet]
public sealed class ActivationsModel(ActivationsQuery query, ActivationWork work, TimeProvider time)
    : FormPage, IShowsAccounts
{
    [FromQuery]
    public ActivationStage Stage { get; set; }

    [FromQuery]
    public Cursor<long, long>? After { get; set; }

    public IReadOnlyList<ActivationItem> Mine { get; private set; } = [];

    public IReadOnlyList<ActivationItem> Shown { get; private set; } = [];

    public Dictionary<ActivationStage, int> Counts { get; private set; } = [];

    public Cursor<long, long>? Next { get; private set; }

    public IEnumerable<Look> Looks => Mine.Concat(Shown).Select(item => new Look(item.Account.Id, DeskView.Activations));

    public TimeSpan AgeOf(DateTime at) => time.Now - at;

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public Task<IActionResult> OnPostTakeAsync(
        AssignmentInput input, [FromServices] TakeActivation take, CancellationToken cancellation) => StepAsync(
        input.OperationId,
        input.AssignmentId,
        operation => take.RunAsync(operation, input.AssignmentId, cancellation),
        Notices.ActivationTaken,
        cancellation);

    public Task<IActionResult> OnPostReleaseAsync(
        AssignmentInput input, [FromServices] ReleaseActivation release, CancellationToken cancellation) => StepAsync(
        input.OperationId,
        input.AssignmentId,
        operation => release.RunAsync(operation, input.AssignmentId, cancellation),
        Notices.ActivationReleased,
        cancellation);

    public Task<IActionResult> OnPostCompleteAsync(
        CompleteActivationInput input, [FromServices] CompleteActivation complete, CancellationToken cancellation) => StepAsync(
        input.OperationId,
        input.AssignmentId,
        operation => complete.RunAsync(operation, input, cancellation),
        Notices.ActivationCompleted,
        cancellation);

    public Task<IActionResult> OnPostSendBackAsync(
        SendBackActivationInput input, [FromServices] SendBackActivation sendBack, CancellationToken cancellation) => StepAsync(
        input.OperationId,
        input.AssignmentId,
        operation => sendBack.RunAsync(operation, input, cancellation),
        Notices.ActivationSentBack,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    private Task<IActionResult> StepAsync(
        Guid operationId, long assignment, Func<Operation, Task> step, string notice, CancellationToken cancellation) => SubmitAsync(
        async () =>
        {
            if (await work.AccountOfAsync(assignment, cancellation) is not { } account)
            {
                return NotFound();
            }

            await step(this.OperationIn(account, operationId));
            return this.RedirectWithNotice(Links.Activations, notice);
        },
        cancellation);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Counts = await query.CountsAsync(cancellation);
        Mine = await query.TakenByAsync(new StaffMemberId(User.Actor().Id), cancellation);
        var found = await query.InStageAsync(Stage, After, cancellation);
        Shown = [.. found.Take(ActivationsQuery.PageSize)];
        Next = found.Count > ActivationsQuery.PageSize && Shown[^1].Activation is var last
            ? new Cursor<long, long>(last.RequestedAt.Ticks, last.AssignmentId)
            : null;
    }
}
