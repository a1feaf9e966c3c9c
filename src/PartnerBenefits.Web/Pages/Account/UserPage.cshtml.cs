using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Account.DisableUser;
using PartnerBenefits.Web.Pages.Account.EditUser;
using PartnerBenefits.Web.Pages.Account.EnableUser;
using PartnerBenefits.Web.Pages.Account.GiveRoles;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Account;

public sealed class UserPageModel(PersonDetailsQuery query, IAuthorizationService authorization) : PageModel, IShowsAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    public PersonDetails Person { get; private set; } = null!;

    public bool IsNew { get; private set; }

    public bool IsOneself => User.Is(Person.User.Id);

    public bool MayChange => User.PartnerRoles().MayManage(Person.User.Roles);

    public PartnerRoles Ticked { get; private set; }

    private PortalUserId UserId => new(Id);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? added, CancellationToken cancellation)
    {
        IsNew = added == "true" && User.MayManageUsers();
        return await ShowAgainAsync(cancellation);
    }

    public Task<IActionResult> OnPostEditAsync(
        EditUserInput input, [FromServices] EditUser.EditUser editUser, CancellationToken cancellation) =>
        ChangeAsync(
            input.OperationId, operation => editUser.RunAsync(operation, UserId, input, cancellation), Notices.UserEdited, cancellation);

    public Task<IActionResult> OnPostRolesAsync(
        GiveRolesInput input, [FromServices] GiveRoles.GiveRoles giveRoles, CancellationToken cancellation) =>
        ChangeAsync(
            input.OperationId, operation => giveRoles.RunAsync(operation, UserId, input, cancellation), Notices.RolesGiven, cancellation);

    public Task<IActionResult> OnPostDisableAsync(
        DisableUserInput input, [FromServices] DisableUser.DisableUser disableUser, CancellationToken cancellation) =>
        ChangeAsync(
            input.OperationId, operation => disableUser.RunAsync(operation, UserId, cancellation), Notices.UserDisabled, cancellation);

    public Task<IActionResult> OnPostEnableAsync(
        EnableUserInput input, [FromServices] EnableUser.EnableUser enableUser, CancellationToken cancellation) =>
        ChangeAsync(
            input.OperationId, operation => enableUser.RunAsync(operation, UserId, cancellation), Notices.UserEnabled, cancellation);

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? Page() : NotFound();

    private async Task<IActionResult> ChangeAsync(
        Guid operationId, Func<Operation, Task> change, string notice, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (!(await authorization.AuthorizeAsync(User, Policies.ManageUsers)).Succeeded)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await change(this.Operation(operationId));
        return IsOneself && notice == Notices.UserDisabled
            ? this.RedirectWithNotice(Links.Home, Notices.OneselfDisabled)
            : this.RedirectWithNotice(Links.User(UserId), notice);
    }

    [MemberNotNullWhen(true, nameof(Person))]
    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Person = (await query.FindAsync(User, UserId, cancellation))!;
        Ticked = ViewData.Ticked() ?? Person?.User.Roles ?? PartnerRoles.None;
        return Person is not null;
    }
}
