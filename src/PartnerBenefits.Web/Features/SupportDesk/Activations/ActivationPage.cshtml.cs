using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.SupportDesk.Corrections;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

[Authorize(Policies.OperateSupportDesk)]
[WritesOnGet]
public sealed class ActivationPageModel(
    ActivationsQuery query, BenefitDetailsQuery details, TimeProvider time) : FormPage, IShowsAccounts
{
    [FromRoute]
    public long Id { get; set; }

    public ActivationItem Item { get; private set; } = null!;

    public BenefitDetails Benefit { get; private set; } = null!;

    public IEnumerable<Look> Looks => [new Look(Item.Account.Id, DeskView.Activation)];

    public IReadOnlyList<CorrectableEntry> Correctable =>
        CorrectableEntry.Of(Benefit.UsedInTerm, Benefit.CorrectedInTerm, correction => correction.UsedId, [Benefit.Row]);

    public DateOnly Today => time.Today;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostRecordAsync(
        RecordUseInput input, [FromServices] RecordUse recordUse, CancellationToken cancellation) => SubmitAsync(
        () => recordUse.RunAsync(this.OperationIn(Item.Account.Id, input.OperationId), Id, input, cancellation),
        Links.Activation(Id),
        Notices.UseRecorded,
        cancellation);

    public Task<IActionResult> OnPostCorrectAsync(
        CorrectUnitsInput input, [FromServices] CorrectUnits correctUnits, CancellationToken cancellation) => SubmitAsync(
        () => correctUnits.UsedAsync(this.OperationIn(Item.Account.Id, input.OperationId), input, cancellation),
        Links.Activation(Id),
        Notices.UnitsCorrected,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? Page() : NotFound();

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation)
    {
        Item = (await query.FindAsync(Id, cancellation))!;
        return Item is null ? NotFound() : null;
    }

    [MemberNotNullWhen(true, nameof(Item))]
    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await query.FindAsync(Id, cancellation) is not { } item)
        {
            return false;
        }

        Item = item;
        Benefit = (await details.FindAsync(item.Account.Id, BenefitTab.Support, item.Entitlement, Today, cancellation))!;
        return Benefit is not null;
    }
}
