using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Account.GrantAccess;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Account;

[Authorize(Policies.ManageUsers)]
public sealed class AccessRequestPageModel(AccessRequestsQuery query) : PageModel, IShowsAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    public AccessRequest Asked { get; private set; } = null!;

    public Newcomer Newcomer { get; private set; } = null!;

    public PartnerRoles Ticked => ViewData.Ticked() ?? PartnerRoles.None;

    private AccessRequestId RequestId => new(Id);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAgainAsync(cancellation);

    public Task<IActionResult> OnPostGrantAsync(
        GrantAccessInput input, [FromServices] GrantAccess.GrantAccess grantAccess, CancellationToken cancellation) => AnswerAsync(
        input.OperationId, operation => grantAccess.RunAsync(operation, RequestId, input, cancellation),
        Notices.AccessGranted, cancellation);

    public Task<IActionResult> OnPostRefuseAsync(
        PressInput input, [FromServices] RefuseAccess.RefuseAccess refuseAccess, CancellationToken cancellation) => AnswerAsync(
        input.OperationId, operation => refuseAccess.RunAsync(operation, RequestId, cancellation), Notices.AccessRefused, cancellation);

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? Page() : NotFound();

    private async Task<IActionResult> AnswerAsync(
        Guid operationId, Func<Operation, Task> answer, string notice, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await answer(this.Operation(operationId));
        return this.RedirectWithNotice(Links.Users, notice);
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await query.FindAsync(User.Account(), RequestId, cancellation) is not { } found)
        {
            return false;
        }

        (Asked, Newcomer) = (found.Request, found.Newcomer);
        return true;
    }
}
