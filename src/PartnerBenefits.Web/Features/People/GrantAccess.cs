using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

/// <summary>The person is known by tenant and object id from the start, so no address is compared.</summary>
public sealed class GrantAccess(PortalDb db, UnitOfWork unitOfWork, UserChanges changes)
{
    public Task RunAsync(Operation operation, AccessRequestId id, GrantAccessInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => GrantAsync(operation, id, input, within), cancellation);

    private async Task GrantAsync(Operation operation, AccessRequestId id, GrantAccessInput input, CancellationToken cancellation)
    {
        var (account, roles) = (operation.Account, input.Roles.Together());
        var manager = await changes.ManagerAsync(operation, cancellation);
        var request = await db.AccessRequestsOf(account).SingleAsync(r => r.Id == id, cancellation);
        var about = EventsAbout.AccessRequest(request);
        await db.SayWhoWasFasterAsync(account, about, () => AccessRules.IsOpen.Require(request.AnsweredAt is null), cancellation);
        await db.RequireVersionAsync(account, request, input.Version, about, cancellation);
        await changes.RequireRoomAsync(account, cancellation);
        UserRules.IsYoursToManage.Require(manager.MayManage(PartnerRoles.None));
        UserRules.RoleIsYoursToGive.Require(manager.MayGive(roles));
        var newcomer = await db.Newcomers.SingleAsync(n => n.Id == request.NewcomerId, cancellation);
        AccessRules.IsNobodyYet.Require(!await db.UsersOf(account).AnyAsync(
            u => u.Email == newcomer.Email || (u.TenantId == newcomer.TenantId && u.ObjectId == newcomer.ObjectId), cancellation));

        request.Settle(isGranted: true, operation.At);
        var user = new PortalUser(account, newcomer.Name, newcomer.Email, roles);
        user.Link(newcomer.TenantId, newcomer.ObjectId);
        user.Prefer(newcomer.Language, newcomer.Theme);
        user.KeepReadLanguage(newcomer.ReadLanguage);
        db.Add(user);
        db.Add(new OutboxMessage(MailKind.Invitation, user, user.Email, null, operation.At));
        changes.Record(operation, AuditAction.AccessGranted, user, GiveRoles.Named(roles));
    }
}

public sealed record GrantAccessInput(Guid OperationId, IReadOnlyList<PartnerRoles>? Roles, int? Version);

internal sealed class GrantAccessInputValidator : AbstractValidator<GrantAccessInput>
{
    public GrantAccessInputValidator(IStringLocalizer<Texts> texts) => this.HasOperation(i => i.OperationId, texts);
}
