using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Pages.SupportDesk.Activations.RecordUse;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.SupportDesk.Activations;

[Authorize(Policies.OperateSupportDesk)]
public sealed class ActivationPageModel(
    ActivationsQuery query, BenefitDetailsQuery details, TimeProvider time) : PageModel, IShowsAgain
{
    [FromRoute]
    public long Id { get; set; }

    public ActivationItem Item { get; private set; } = null!;

    public BenefitDetails Benefit { get; private set; } = null!;

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAgainAsync(cancellation);

    public async Task<IActionResult> OnPostRecordAsync(
        RecordUseInput input, [FromServices] RecordUse.RecordUse record, CancellationToken cancellation)
    {
        if (await query.FindAsync(Id, cancellation) is not { } item)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAgainAsync(cancellation);
        }

        var operation = this.OperationIn(item.Account.Id, input.OperationId);
        await record.RunAsync(operation, Id, input, time.GetUtcNow().UtcDateTime, cancellation);
        return this.RedirectWithNotice(Links.Activation(Id), Notices.UseRecorded);
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation) => await FindAsync(cancellation) ? Page() : NotFound();

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
