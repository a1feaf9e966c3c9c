using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Keys;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;

/// <summary>Commits the audit event before any key is decrypted (docs/guide.md, steps 6a and 7b).</summary>
public sealed partial class GetKeys(
    PortalDb db, AccountBenefits benefits, EntitlementLock entitlement, WriteDoor door, KeyStock stock)
{
    public async Task<IReadOnlyList<ShownKey>> RunAsync(Operation operation, EntitlementId id, DateTime now, CancellationToken cancellation)
    {
        await door.RunAsync(
            operation,
            within => ClaimAsync(operation, id, now, within),
            within => ShowAgainAsync(operation, id, now, within),
            cancellation);
        return await OpenAsync(operation, id, cancellation);
    }

    private async Task<int> ClaimAsync(Operation operation, EntitlementId id, DateTime now, CancellationToken cancellation)
    {
        var account = operation.Account!.Value;
        await entitlement.TakeAsync(account, id, cancellation);
        var row = await benefits.FindAsync(account, id, DateOnly.FromDateTime(now), cancellation)
            ?? throw new InvalidOperationException("The entitlement was there when its row was locked.");
        KeyRules.BenefitHasKeys.Require(row.Holding.KeyPolicy is not null);

        var mayTake = row.Holding is { IsOpen: true, KeysDue: > 0 };
        var taken = mayTake ? await TakeAsync(row, operation, now, cancellation) : 0;
        // If keys may be taken and none was, somebody else has just taken the last ones.
        new Rule((mayTake ? Standing.WaitingForStock : row.Standing).Why).Require(row.Holding.KeysClaimed + taken > 0);
        db.Add(EventOf(
            operation, id, now, taken > 0 ? AuditAction.KeysClaimed : AuditAction.KeysShown, row.Holding.KeysClaimed + taken,
            operation.Id));
        return taken;
    }

    private async Task<int> ShowAgainAsync(Operation operation, EntitlementId id, DateTime now, CancellationToken cancellation)
    {
        var count = await db.KeysOf(operation.Account!.Value).CountAsync(k => k.EntitlementId == id, cancellation);
        KeyRules.FormIsForKeys.Require(count > 0);
        db.Add(EventOf(operation, id, now, AuditAction.KeysShown, count, operationId: null));
        return count;
    }

    private async Task<IReadOnlyList<ShownKey>> OpenAsync(Operation operation, EntitlementId id, CancellationToken cancellation)
    {
        var rows = await db.KeysOf(operation.Account!.Value).AsNoTracking()
            .Where(k => k.EntitlementId == id).OrderBy(k => k.Id).ToListAsync(cancellation);
        try
        {
            return [.. rows.Select(row => new ShownKey(stock.Open(row), row.ClaimedAt!.Value))];
        }
        catch (CryptographicException altered)
        {
            throw new RuleBrokenException(KeyRules.KeysCanBeOpened, altered);
        }
    }

    private static AuditEvent EventOf(
        Operation operation, EntitlementId id, DateTime now, AuditAction action, int count, OperationId? operationId) =>
        new(action, operation.Actor, operation.Account, operation.Source, now)
        {
            EntitlementId = id,
            Count = count,
            OperationId = operationId,
        };
}
