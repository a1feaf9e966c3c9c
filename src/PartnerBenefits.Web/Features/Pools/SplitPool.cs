using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Subscriptions;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Pools;

public sealed class SplitPool(PortalDb db, AccountSubscriptions subscriptions, UnitOfWork unitOfWork)
{
    public Task RunAsync(Operation operation, ChoicePoolId id, int cloud, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => SplitAsync(operation, id, cloud, within), cancellation);

    private async Task SplitAsync(Operation operation, ChoicePoolId id, int cloud, CancellationToken cancellation)
    {
        var account = operation.Account;
        AccountRules.IsVerified.Require(await db.IsVerifiedAsync(account, cancellation));
        // The lock keeps others from claiming units of the pool until the end; EntitlementLock takes it too.
        await db.PoolsOf(account).Where(p => p.Id == id).LockRowsAsync(cancellation);
        var pool = await db.PoolsOf(account).SingleAsync(p => p.Id == id, cancellation);
        var subscription = (await subscriptions.AllAsync(account, cancellation)).Single(s => s.Id == pool.SubscriptionId);
        PoolRules.SubscriptionIsActive.Require(subscription.StateOn(operation.Today) == SubscriptionState.Active);
        var before = pool.Cloud;
        pool.Split(cloud);
        if (pool.Cloud != before)
        {
            db.Add(operation.Event(AuditAction.PoolSplit, detail: $"{pool.Pool} cloud={pool.Cloud} on-premises={pool.OnPremises}"));
        }
    }
}

public sealed record SplitPoolInput(Guid OperationId, Guid PoolId, int? Cloud);

internal sealed class SplitPoolInputValidator : AbstractValidator<SplitPoolInput>
{
    public SplitPoolInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Cloud).NotNull().WithMessage(_ => texts[PoolRules.UnitsAreThere.Refusal]);
    }
}
