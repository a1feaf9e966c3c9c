using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

[Authorize(Policies.ManageUsers)]
public sealed class ReplacementPageModel(ReplacementQuery query) : FormPage
{
    public ReplacementQuery.Line Shown { get; private set; } = null!;

    public bool MayObject => User.PartnerRoles().HasFlag(PartnerRoles.AccountAdmin);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public Task<IActionResult> OnPostObjectAsync(
        ObjectToReplacementInput input, [FromServices] ObjectToReplacement objectToReplacement, CancellationToken cancellation) =>
        SubmitAsync(
            () => objectToReplacement.RunAsync(this.Operation(input.OperationId), input, cancellation),
            Links.Replacement,
            Notices.ReplacementObjected,
            cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Shown = (await query.NewestAsync(User.Account(), cancellation))!;
        return Shown is null ? NotFound() : Page();
    }

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        !MayObject ? Forbid()
        : await query.NewestAsync(User.Account(), cancellation) is null ? NotFound()
        : null;
}
