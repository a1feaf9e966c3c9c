using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

[Authorize(Policies.SupportDesk)]
[WritesOnGet]
public sealed class SupportAccountModel(SupportAccountQuery query, ViewAccount viewAccount, TimeProvider time) : PageModel
{
    public SupportAccountView Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] long? before, CancellationToken cancellation)
    {
        if (await query.FindAsync(new PartnerAccountId(id), cancellation) is not { } account)
        {
            return NotFound();
        }

        await viewAccount.RunAsync(this.OperationIn(account.Id, Guid.CreateVersion7()), cancellation);
        Found = await query.ReadAsync(account, time.Today, before, cancellation);
        return Page();
    }
}
