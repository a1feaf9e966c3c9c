using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

public sealed class UserPageModel(PersonDetailsQuery query, UsersQuery users, IAuthorizationService authorization) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public PersonDetails Person { get; private set; } = null!;

    public bool IsNew { get; private set; }

    public bool IsOneself => User.Is(Person.User.Id);

    public bool MayChange => User.PartnerRoles().MayManage(Person.User.Roles);

    public bool CanBeInvited => Person is { Invitation: not null, User: { ObjectId: null, IsActive: true } } && !IsOneself;

    public PartnerRoles Ticked { get; private set; }

    private PortalUserId UserId => new(Id);

    private string Address => Links.User(UserId);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? added, CancellationToken cancellation)
    {
        // The audit trail and mails lead to entries that were merged since.
        if (await users.FindStayingAsync(User, UserId, cancellation) is { } staying)
        {
            return LocalRedirect(Links.User(staying));
        }

        IsNew = added == "true" && User.MayManageUsers();
        return await ShowAsync(cancellation);
    }

    public Task<IActionResult> OnPostEditAsync(
        EditUserInput input,
        [FromServices] EditUser editUser,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) => SubmitAsync(
        () =>
        {
            if (EmailAddress.Parse(input.Email!) != Person.User.Email)
            {
                recent.RequireToGiveAccess(User);
            }

            return editUser.RunAsync(this.Operation(input.OperationId), UserId, input, cancellation);
        },
        Address,
        Notices.UserEdited,
        cancellation);

    public Task<IActionResult> OnPostRolesAsync(
        GiveRolesInput input,
        [FromServices] GiveRoles giveRoles,
        [FromServices] RecentSignIn recent,
        CancellationToken cancellation) => SubmitAsync(
        () =>
        {
            if (input.Roles.Together() != PartnerRoles.None)
            {
                recent.RequireToGiveAccess(User);
            }

            return giveRoles.RunAsync(this.Operation(input.OperationId), UserId, input, cancellation);
        },
        Address,
        Notices.RolesGiven,
        cancellation);

    /// <summary>People who have disabled themselves can't open their own page any more, so they are sent home.</summary>
    public Task<IActionResult> OnPostDisableAsync(
        OperationInput input, [FromServices] DisableUser disableUser, CancellationToken cancellation) => SubmitAsync(
        () => disableUser.RunAsync(this.Operation(input.OperationId), UserId, input.Version, cancellation),
        User.Is(UserId) ? Links.Home : Address,
        User.Is(UserId) ? Notices.OneselfDisabled : Notices.UserDisabled,
        cancellation);

    public Task<IActionResult> OnPostEnableAsync(
        OperationInput input, [FromServices] EnableUser enableUser, CancellationToken cancellation) => SubmitAsync(
        () => enableUser.RunAsync(this.Operation(input.OperationId), UserId, input.Version, cancellation),
        Address,
        Notices.UserEnabled,
        cancellation);

    public Task<IActionResult> OnPostInviteAsync(
        OperationInput input, [FromServices] ResendInvitation resend, CancellationToken cancellation) => SubmitAsync(
        () => resend.RunAsync(this.Operation(input.OperationId), UserId, cancellation), Address, Notices.MailResent, cancellation);

    public Task<IActionResult> OnPostEndSessionsAsync(
        OperationInput input, [FromServices] EndSessionsOfUser endSessions, CancellationToken cancellation) => SubmitAsync(
        () => endSessions.RunAsync(this.Operation(input.OperationId), UserId, cancellation),
        Address,
        Notices.SessionsOfUserEnded,
        cancellation);

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? Page() : NotFound();

    protected override async Task<IActionResult?> RefuseAsync(CancellationToken cancellation) =>
        !await FindAsync(cancellation) ? NotFound()
        : (await authorization.AuthorizeAsync(User, Policies.ManageUsers)).Succeeded ? null
        : Forbid();

    [MemberNotNullWhen(true, nameof(Person))]
    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Person = (await query.FindAsync(User, UserId, cancellation))!;
        Ticked = ViewData.Ticked() ?? Person?.User.Roles ?? PartnerRoles.None;
        return Person is not null;
    }
}
