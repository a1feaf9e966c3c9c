using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed class RecordEarned(PortalDb db, AccountBenefits benefits, EntitlementLock locks, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, EntitlementId id, int amount, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => RecordAsync(operation, id, amount, within), cancellation);

    private async Task RecordAsync(Operation operation, EntitlementId id, int amount, CancellationToken cancellation)
    {
        var account = operation.Account;
        var today = operation.Today;
        await locks.LockAsync(account, id, cancellation);
        var row = (await benefits.FindAsync(account, id, today, cancellation))!;
        BenefitRules.CanBeEarned.Require(row.Snapshot.Subscription == SubscriptionState.Active);
        BenefitRules.SoMuchCanBeEarned.Require(amount <= row.StillToEarn);

        var subscription = await db.SubscriptionsOf(account).Include(s => s.Terms)
            .SingleAsync(s => s.Id == row.SubscriptionId, cancellation);
        var holder = await db.EntitlementsOf(account).SingleAsync(e => e.Id == id, cancellation);
        db.Add(holder.Earn(subscription.TermOn(today)!, amount, today, operation.Actor));
        db.Add(operation.Event(AuditAction.EarnedRecorded, id, count: amount));
    }
}

public sealed record RecordEarnedInput(Guid OperationId, Guid EntitlementId, int? Amount);

internal sealed class RecordEarnedInputValidator : AbstractValidator<RecordEarnedInput>
{
    public RecordEarnedInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.EntitlementId).NotEmpty().WithMessage(_ => texts["Choose the benefit that was earned."]);
        RuleFor(i => i.Amount).NotNull().WithMessage(_ => texts["Enter how much was earned, at least 1."])
            .GreaterThan(0).WithMessage(_ => texts["Enter how much was earned, at least 1."]);
    }
}
