using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

[Authorize(Policies.ManageUsers)]
public sealed class AddUserPageModel : FormPage
{
    public PartnerRoles Ticked => ViewData.Ticked() ?? PartnerRoles.None;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(
        AddUserInput input,
        [FromServices] AddUser addUser,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) =>
        SubmitAsync(
            async () =>
            {
                if (input.Roles.Together() != PartnerRoles.None)
                {
                    recent.RequireToGiveAccess(User);
                }

                var added = await addUser.RunAsync(this.Operation(input.OperationId), input, cancellation);
                return LocalRedirect(Links.User(added) + "?added=true");
            },
            cancellation);

    public override Task<IActionResult> ShowAsync(CancellationToken cancellation) => Task.FromResult<IActionResult>(Page());
}
