using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Seats;

/// <summary>Takes the seat, assigns, audits and queues the mail in one transaction (docs/guide.md, steps 7a, 8, 9).</summary>
public sealed class AssignUser(PortalDb db, AccountBenefits benefits, EntitlementLock locks, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, EntitlementId id, AssignUserInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => AssignAsync(operation, id, input, within), cancellation);

    private async Task AssignAsync(
        Operation operation, EntitlementId id, AssignUserInput input, CancellationToken cancellation)
    {
        var account = operation.Account;
        await locks.LockAsync(account, id, cancellation);
        // The seat is taken first: a full benefit is the most common refusal and the cheapest to find. A later refusal rolls back.
        AssignmentRules.SeatIsLeft.Require(await TakeSeatAsync(operation, id, cancellation));
        var row = (await benefits.FindAsync(account, id, operation.Today, cancellation))!;
        new Rule(row.Status.Why).Require(row.Snapshot.IsOpen);
        var user = await FindUserAsync(operation, row, new PortalUserId(input.UserId!.Value), cancellation);
        await locks.FixSideAsync(account, row, cancellation);

        var assignment = new Assignment(account, id, user.Id, operation.Actor, operation.At);
        if (row.Snapshot.Fulfilment == Fulfilment.Request)
        {
            ActivationRules.AddressIsGiven.Require(EmailAddress.TryParse(input.AlternativeEmail, out var alternative));
            assignment.Request(user.Email, alternative!, operation.Actor, operation.At);
        }

        Add(operation, row, user, assignment);
    }

    private async Task<PortalUser> FindUserAsync(Operation operation, BenefitRow row, PortalUserId id, CancellationToken cancellation)
    {
        var account = operation.Account;
        // Waits for a merge of this person, which would leave the new seat behind.
        await db.UsersOf(account).Where(u => u.Id == id).LockRowsAsync(cancellation);
        var user = await db.UsersOf(account).SingleOrDefaultAsync(u => u.Id == id, cancellation)
            ?? throw new RuleBrokenException(AssignmentRules.UserIsChosen);
        AssignmentRules.OnlyOneself.Require(row.Snapshot.Fulfilment != Fulfilment.Usage || Actor.For(id) == operation.Actor);
        AssignmentRules.UserIsActive.Require(user.IsActive);
        var hasIt = await db.AssignmentsOf(account)
            .AnyAsync(a => a.EntitlementId == row.Id && a.UserId == id && a.EndedAt == null, cancellation);
        await db.SayWhoWasFasterAsync(
            account, EventsAbout.Seat(row.Id, id), () => AssignmentRules.UserHasNone.Require(!hasIt), cancellation);
        return user;
    }

    // Seats in their pause count as taken. The row is locked, so no seat can enter its pause during the count.
    private async Task<bool> TakeSeatAsync(Operation operation, EntitlementId id, CancellationToken cancellation) =>
        await db.EntitlementsOf(operation.Account).Where(e => e.Id == id).WithFreeSeat(db.SeatsInPause(operation.Account, operation.At))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.SeatsTaken, e => e.SeatsTaken + 1), cancellation) == 1;

    private void Add(Operation operation, BenefitRow row, PortalUser user, Assignment assignment)
    {
        var kind = assignment.Activation is null ? MailKind.SeatAssigned : MailKind.SupportRequested;
        db.Add(assignment);
        db.Add(new OutboxMessage(kind, user, user.Email, assignment, operation.At));
        db.Add(operation.Event(AuditAction.UserAssigned, row.Id, user.Id));
    }
}

public sealed record AssignUserInput(Guid OperationId, Guid? UserId, [DataType(DataType.EmailAddress)] string? AlternativeEmail);

internal sealed class AssignUserInputValidator : AbstractValidator<AssignUserInput>
{
    public AssignUserInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.UserId).NotEmpty().WithMessage(_ => texts[AssignmentRules.UserIsChosen.Refusal]);
        RuleFor(i => i.AlternativeEmail).IsAddress(texts);
    }
}
