using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Corrections;

/// <summary>Takes back what was recorded by mistake. The entry stays, with a counter-entry beside it.</summary>
public sealed class CorrectUnits(PortalDb db, AccountBenefits benefits, EntitlementLock locks, UnitOfWork unitOfWork)
{
    public Task EarnedAsync(Operation operation, CorrectUnitsInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => CorrectEarnedAsync(operation, input, within), cancellation);

    public Task UsedAsync(Operation operation, CorrectUnitsInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => CorrectUsedAsync(operation, input, within), cancellation);

    private async Task CorrectEarnedAsync(Operation operation, CorrectUnitsInput input, CancellationToken cancellation)
    {
        var entry = await db.EarnedUnitsOf(operation.Account).SingleOrDefaultAsync(e => e.Id == input.EntryId, cancellation);
        var row = await LockAsync(operation, entry, cancellation);
        var corrected = await SumAsync(operation, c => c.EarnedId == entry!.Id, cancellation);
        var correction = entry!.TakeBack(
            input.TakenBack!.Value, corrected, NoteText.Normalize(input.CorrectionReason), operation.Today, operation.Actor);
        BenefitRules.UnitsAreNotInUse.Require(correction.Amount <= row.Snapshot.Quantity - row.UnitsInUse);
        Add(operation, AuditAction.EarnedCorrected, correction);
    }

    private async Task CorrectUsedAsync(Operation operation, CorrectUnitsInput input, CancellationToken cancellation)
    {
        var entry = await db.UsageRecordsOf(operation.Account).SingleOrDefaultAsync(e => e.Id == input.EntryId, cancellation);
        await LockAsync(operation, entry, cancellation);
        var corrected = await SumAsync(operation, c => c.UsedId == entry!.Id, cancellation);
        Add(operation, AuditAction.UseCorrected, entry!.TakeBack(
            input.TakenBack!.Value, corrected, NoteText.Normalize(input.CorrectionReason), operation.Today, operation.Actor));
    }

    private async Task<BenefitRow> LockAsync(Operation operation, AmountInTerm? entry, CancellationToken cancellation)
    {
        BenefitRules.EntryIsOfThisTerm.Require(entry is not null);
        await locks.LockAsync(operation.Account, entry.EntitlementId, cancellation);
        var row = (await benefits.FindAsync(operation.Account, entry.EntitlementId, operation.Today, cancellation))!;
        var subscription = await db.SubscriptionsOf(operation.Account).Include(s => s.Terms)
            .SingleAsync(s => s.Id == row.SubscriptionId, cancellation);
        BenefitRules.EntryIsOfThisTerm.Require(subscription.TermOn(operation.Today)?.Id == entry.TermId);
        return row;
    }

    private Task<int> SumAsync(
        Operation operation, Expression<Func<UnitsCorrection, bool>> ofEntry, CancellationToken cancellation) =>
        db.UnitsCorrectionsOf(operation.Account).Where(ofEntry).SumAsync(c => c.Amount, cancellation);

    private void Add(Operation operation, AuditAction action, UnitsCorrection correction)
    {
        db.Add(correction);
        db.Add(operation.Event(action, correction.EntitlementId, count: correction.Amount));
    }
}

public sealed record CorrectUnitsInput(Guid OperationId, long? EntryId, int? TakenBack, string? CorrectionReason);

internal sealed class CorrectUnitsInputValidator : AbstractValidator<CorrectUnitsInput>
{
    public CorrectUnitsInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.EntryId).NotNull().WithMessage(_ => texts["Choose the entry that is wrong."]);
        RuleFor(i => i.TakenBack).NotNull().WithMessage(_ => texts["Enter how much to take back, at least 1."])
            .GreaterThan(0).WithMessage(_ => texts["Enter how much to take back, at least 1."]);
        RuleFor(i => i.CorrectionReason).Must(reason => NoteText.Normalize(reason).Length > 0)
            .WithMessage(_ => texts["Enter the reason. The partner reads it."]);
        RuleFor(i => i.CorrectionReason).IsNote(UnitsCorrection.ReasonLength, texts);
    }
}
