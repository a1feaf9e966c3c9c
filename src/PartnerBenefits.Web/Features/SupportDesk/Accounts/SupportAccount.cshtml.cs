using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

[Authorize(Policies.SupportDesk)]
public sealed class SupportAccountModel(SupportAccountQuery query, TimeProvider time) : PageModel, IShowsAccounts
{
    public SupportAccountView Found { get; private set; } = null!;

    public IEnumerable<Look> Looks => [new Look(Found.Account.Id, DeskView.Account)];

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] long? before, CancellationToken cancellation)
    {
        if (await query.FindAsync(new PartnerAccountId(id), cancellation) is not { } account)
        {
            return NotFound();
        }

        Found = await query.ReadAsync(account, time.Today, before, cancellation);
        return Page();
    }
}
