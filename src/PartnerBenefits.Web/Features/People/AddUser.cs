using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

public sealed class AddUser(PortalDb db, UnitOfWork unitOfWork, UserChanges changes)
{
    public Task<PortalUserId> RunAsync(Operation operation, AddUserInput input, CancellationToken cancellation) => unitOfWork.RunAsync(
        operation,
        within => AddAsync(operation, input, within),
        within => FindAddedAsync(operation, within),
        cancellation);

    private async Task<PortalUserId> AddAsync(Operation operation, AddUserInput input, CancellationToken cancellation)
    {
        var (account, roles) = (operation.Account, input.Roles.Together());
        var manager = await changes.ManagerAsync(operation, cancellation);
        UserRules.IsYoursToManage.Require(manager.MayManage(PartnerRoles.None));
        UserRules.RoleIsYoursToGive.Require(manager.MayGive(roles));
        var email = EmailAddress.Parse(input.Email!);
        await changes.RequireFreeAsync(account, email, holder: null, cancellation);
        await changes.RequireOwnDomainAsync(account, email, cancellation);
        await changes.RequireRoomAsync(account, cancellation);

        var user = new PortalUser(account, PersonName.Parse(input.Name)!, email, roles);
        db.Add(user);
        db.Add(new OutboxMessage(MailKind.Invitation, user, user.Email, null, operation.At));
        changes.Record(operation, AuditAction.UserAdded, user, GiveRoles.Named(roles));
        return user.Id;
    }

    private async Task<PortalUserId> FindAddedAsync(Operation operation, CancellationToken cancellation)
    {
        var added = await db.AuditBy(operation.Actor).Where(e => e.OperationId == operation.Id && e.Action == AuditAction.UserAdded)
            .Select(e => e.UserId).SingleOrDefaultAsync(cancellation);
        OperationRules.FormIsForThis.Require(added is not null);
        return added!.Value;
    }
}

public sealed record AddUserInput(
    Guid OperationId, string? Name, [DataType(DataType.EmailAddress)] string? Email, IReadOnlyList<PartnerRoles>? Roles);

internal sealed class AddUserInputValidator : AbstractValidator<AddUserInput>
{
    public AddUserInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Name).IsPersonName(texts);
        RuleFor(i => i.Email).IsEmailAddress(texts);
    }
}
