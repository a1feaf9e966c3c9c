using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Account.AddUser;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Account;

[Authorize(Policies.ManageUsers)]
public sealed class AddUserPageModel : PageModel, IShowsAgain
{
    public PartnerRoles Ticked => ViewData.Ticked() ?? PartnerRoles.None;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(AddUserInput input, [FromServices] AddUser.AddUser addUser, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var added = await addUser.RunAsync(this.Operation(input.OperationId), input, cancellation);
        return LocalRedirect(Links.User(added) + "?added=true");
    }

    public Task<IActionResult> ShowAgainAsync(CancellationToken cancellation) => Task.FromResult<IActionResult>(Page());
}
