using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Activations;

public sealed class RecordUse(PortalDb db, AccountBenefits benefits, EntitlementLock locks, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, long assignment, RecordUseInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => RecordAsync(operation, assignment, input, within), cancellation);

    private async Task RecordAsync(
        Operation operation, long assignment, RecordUseInput input, CancellationToken cancellation)
    {
        var account = operation.Account;
        var today = operation.Today;
        var activation = await db.ActivationsOf(account).Include(a => a.Assignment)
            .SingleAsync(a => a.AssignmentId == assignment, cancellation);
        var id = activation.Assignment.EntitlementId;
        await locks.LockAsync(account, id, cancellation);
        var row = (await benefits.FindAsync(account, id, today, cancellation))!;
        var term = await TermAsync(operation, row.SubscriptionId, today, cancellation);
        BenefitRules.IsActive.Require(activation.Stage == ActivationStage.Active && term is not null);
        BenefitRules.DayIsInTerm.Require(term!.Start <= input.Day && input.Day <= today);

        var holder = await db.EntitlementsOf(account).SingleAsync(e => e.Id == id, cancellation);
        db.Add(holder.Use(term, input.Amount!.Value, row.Snapshot.Quantity - row.Used, input.Day!.Value, operation.Actor));
        db.Add(operation.Event(AuditAction.UseRecorded, id, activation.Assignment.UserId, input.Amount));
    }

    private async Task<SubscriptionTerm?> TermAsync(
        Operation operation, SubscriptionId id, DateOnly today, CancellationToken cancellation) =>
        (await db.SubscriptionsOf(operation.Account).Include(s => s.Terms).SingleAsync(s => s.Id == id, cancellation)).TermOn(today);
}

/// <param name="Day">UTC.</param>
public sealed record RecordUseInput(Guid OperationId, int? Amount, DateOnly? Day);

internal sealed class RecordUseInputValidator : AbstractValidator<RecordUseInput>
{
    public RecordUseInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Amount).NotNull().WithMessage(_ => texts["Enter how much was used, at least 1."])
            .GreaterThan(0).WithMessage(_ => texts["Enter how much was used, at least 1."]);
        RuleFor(i => i.Day).NotNull().WithMessage(_ => texts["Enter the day on which it was used."]);
    }
}
