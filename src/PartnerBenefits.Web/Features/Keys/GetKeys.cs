using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Keys;

/// <summary>Commits the audit event before any key is decrypted (docs/guide.md, steps 6a and 7b).</summary>
public sealed class GetKeys(
    PortalDb db, AccountBenefits benefits, EntitlementLock locks, UnitOfWork unitOfWork, KeyStock stock, Holds holds)
{
    public async Task<IReadOnlyList<ShownKey>> RunAsync(Operation operation, EntitlementId id, CancellationToken cancellation)
    {
        await unitOfWork.RunAsync(
            operation,
            within => ClaimAsync(operation, id, within),
            within => ShowAgainAsync(operation, id, within),
            cancellation);
        return await OpenAsync(operation, id, cancellation);
    }

    private async Task<int> ClaimAsync(Operation operation, EntitlementId id, CancellationToken cancellation)
    {
        var account = operation.Account;
        await locks.LockAsync(account, id, cancellation);
        var row = await benefits.FindAsync(account, id, operation.Today, cancellation)
            ?? throw new InvalidOperationException("The entitlement was there when its row was locked.");
        KeyRules.BenefitHasKeys.Require(row.Snapshot.KeyPolicy is not null);

        var isDue = row.Snapshot is { IsOpen: true, KeysDue: > 0 };
        var isHeld = isDue && await holds.IsRestoredAsync(cancellation);
        // Keys that it has already are shown meanwhile.
        KeyRules.StockIsKnown.Require(!isHeld || row.Snapshot.KeysClaimed > 0);
        var mayTake = isDue && !isHeld;
        var taken = mayTake ? await ClaimFromStockAsync(row, operation, cancellation) : 0;
        // If keys may be taken and none was, somebody else has just taken the last ones.
        new Rule((mayTake ? BenefitStatus.WaitingForStock : row.Status).Why).Require(row.Snapshot.KeysClaimed + taken > 0);
        db.Add(operation.Event(taken > 0 ? AuditAction.KeysClaimed : AuditAction.KeysShown, id, count: row.Snapshot.KeysClaimed + taken));
        return taken;
    }

    private async Task<int> ClaimFromStockAsync(BenefitRow row, Operation operation, CancellationToken cancellation)
    {
        var account = operation.Account;
        var taken = await stock.ClaimAsync(account, row.Id, row.BenefitId, row.Snapshot.KeysDue, operation.At, cancellation);
        if (taken > 0)
        {
            await db.EntitlementsOf(account).Where(e => e.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.KeysClaimed, e => e.KeysClaimed + taken), cancellation);
            await locks.FixSideAsync(account, row, cancellation);
        }

        return taken;
    }

    private async Task<int> ShowAgainAsync(Operation operation, EntitlementId id, CancellationToken cancellation)
    {
        var count = await db.KeysOf(operation.Account).CountAsync(k => k.EntitlementId == id, cancellation);
        KeyRules.FormIsForKeys.Require(count > 0);
        db.Add(operation.FurtherEvent(AuditAction.KeysShown, id, count: count));
        return count;
    }

    private async Task<IReadOnlyList<ShownKey>> OpenAsync(Operation operation, EntitlementId id, CancellationToken cancellation)
    {
        var benefit = await db.EntitlementsOf(operation.Account).Where(e => e.Id == id).Select(e => e.BenefitId).SingleAsync(cancellation);
        var rows = await db.KeysOf(operation.Account).AsNoTracking()
            .Where(k => k.EntitlementId == id).OrderBy(k => k.Id).ToListAsync(cancellation);
        try
        {
            return [.. rows.Select(row => new ShownKey(stock.Open(row, benefit), row.ClaimedAt!.Value))];
        }
        catch (CryptographicException altered)
        {
            throw new RuleBrokenException(KeyRules.KeysCanBeOpened, altered);
        }
    }
}

public sealed record GetKeysInput(Guid OperationId, bool Confirmed);

internal sealed class GetKeysInputValidator : AbstractValidator<GetKeysInput>
{
    public GetKeysInputValidator(IStringLocalizer<Texts> texts) =>
        RuleFor(i => i.OperationId).NotEmpty().WithMessage(_ => texts["This form is incomplete. Choose Get keys again."]);
}
