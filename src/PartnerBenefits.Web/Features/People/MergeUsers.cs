using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Makes one entry of two: seats, their history, roles and waiting mails go to the entry that stays.</summary>
public sealed class MergeUsers(PortalDb db, UnitOfWork unitOfWork, UserChanges changes, SeatMove seats)
{
    public Task RunAsync(Operation operation, PortalUserId staying, MergeUsersInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(
            operation, within => MergeAsync(operation, staying, new PortalUserId(input.UserId!.Value), within), cancellation);

    private async Task MergeAsync(Operation operation, PortalUserId staying, PortalUserId going, CancellationToken cancellation)
    {
        var account = operation.Account;
        MergeRules.IsChosen.Require(await db.UsersOf(account).AnyAsync(u => u.Id == going, cancellation));
        await seats.LockAsync(account, going, cancellation);
        var (from, manager) = await changes.FindAsync(operation, going, cancellation);
        var (to, _) = await changes.FindAsync(operation, staying, cancellation);
        UserRules.RoleIsYoursToGive.Require(manager.MayGive(from.Roles | to.Roles));
        var roles = to.Roles;
        from.MergeInto(to);
        var moved = await seats.RunAsync(operation, from, to, cancellation);
        await HandOverMailAsync(from, to, cancellation);
        await db.SessionsOf(account).Where(s => s.UserId == going).ExecuteDeleteAsync(cancellation);
        await db.CalendarFeedsOf(account).Where(f => f.UserId == going).ExecuteDeleteAsync(cancellation);
        if (to.Roles != roles)
        {
            db.Add(operation.FurtherEvent(AuditAction.RolesChanged, user: staying, detail: GiveRoles.Changed(roles, to.Roles)));
        }

        db.Add(operation.Event(AuditAction.UsersMerged, user: going, count: moved, detail: $"into={staying}"));
    }

    // All of them, so that the seats that move still show what became of their mails.
    private async Task HandOverMailAsync(PortalUser from, PortalUser to, CancellationToken cancellation)
    {
        await changes.ReaddressMailAsync(from, to.Email, [MailState.Queued, MailState.Failed, MailState.Unknown], cancellation);
        await db.MailOf(from.AccountId).Where(m => m.UserId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.UserId, to.Id), cancellation);
    }
}

/// <param name="UserId">The entry that goes.</param>
public sealed record MergeUsersInput(Guid OperationId, Guid? UserId);

internal sealed class MergeUsersInputValidator : AbstractValidator<MergeUsersInput>
{
    public MergeUsersInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.UserId).NotEmpty().WithMessage(_ => texts[MergeRules.IsChosen.Refusal]);
    }
}
