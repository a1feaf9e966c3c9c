using System.Globalization;
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
    public Task RunAsync(Operation operation, ChoicePoolId id, SplitPoolInput input, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => SplitAsync(operation, id, input, within), cancellation);

    private async Task SplitAsync(Operation operation, ChoicePoolId id, SplitPoolInput input, CancellationToken cancellation)
    {
        var account = operation.Account;
        // The lock keeps others from claiming units of the pool until the end; EntitlementLock takes it too.
        await db.PoolsOf(account).Where(p => p.Id == id).LockRowsAsync(cancellation);
        var pool = await db.PoolsOf(account).SingleAsync(p => p.Id == id, cancellation);
        var subscription = (await subscriptions.AllAsync(account, cancellation)).Single(s => s.Id == pool.SubscriptionId);
        PoolRules.SubscriptionIsActive.Require(subscription.StateOn(operation.Today) == SubscriptionState.Active);
        await db.RequireVersionAsync(account, pool, input.Version, EventsAbout.Pool(pool), cancellation);
        var (cloud, onPremises) = (Number(pool.Cloud), Number(pool.OnPremises));
        pool.Split(input.Cloud!.Value);
        if (cloud == Number(pool.Cloud))
        {
            return;
        }

        db.Add(operation.Event(AuditAction.PoolSplit, detail: $"{pool.Pool} cloud={pool.Cloud} on-premises={pool.OnPremises}")
            .With(AuditField.CloudUnits, cloud, Number(pool.Cloud)).With(AuditField.OnPremisesUnits, onPremises, Number(pool.OnPremises)));
    }

    private static string? Number(int? units) => units?.ToString(CultureInfo.InvariantCulture);
}

public sealed record SplitPoolInput(Guid OperationId, Guid PoolId, int? Cloud, int? Version);

internal sealed class SplitPoolInputValidator : AbstractValidator<SplitPoolInput>
{
    public SplitPoolInputValidator(IStringLocalizer<Texts> texts)
    {
        this.HasOperation(i => i.OperationId, texts);
        RuleFor(i => i.Cloud).NotNull().WithMessage(_ => texts[PoolRules.UnitsAreThere.Refusal]);
    }
}
