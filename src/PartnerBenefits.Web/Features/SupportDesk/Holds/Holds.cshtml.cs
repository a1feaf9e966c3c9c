using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Holds;

[Authorize(Policies.OperateSupportDesk)]
public sealed class HoldsModel(PortalDb db, TimeProvider time) : FormPage
{
    public IReadOnlyList<Hold> Holds { get; private set; } = [];

    public DateTime Now => time.Now;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostConfirmTimeAsync(
        OperationInput input, [FromServices] ConfirmHolds confirmHolds, CancellationToken cancellation) => SubmitAsync(
        async () =>
        {
            await confirmHolds.RunAsync(this.OperationIn(null, input.OperationId), HoldReason.Clock, cancellation);
            return this.RedirectWithNotice(Links.DeskHolds, Notices.TimeConfirmed);
        },
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Holds = await db.Holds.AsNoTracking().OrderBy(h => h.Reason).ToListAsync(cancellation);
        return Page();
    }
}
