using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.SupportDesk;

/// <summary>Writes to the trail of each account that an answer shows, and once what was searched for, before the answer is sent.</summary>
public sealed class ViewAccounts(PortalDb db, UnitOfWork unitOfWork)
{
    /// <summary>Time in which further looks of one person at the same kind of page of an account aren't recorded again.</summary>
    public static readonly TimeSpan FoldedWithin = TimeSpan.FromHours(1);

    public async Task RunAsync(
        Operation operation, IReadOnlyCollection<Look> looks, DeskSearch? search, CancellationToken cancellation)
    {
        var recorded = await RecordedAsync(operation, [.. looks.Select(look => look.Account).Distinct()], cancellation);
        var unrecorded = looks.Where(look => !recorded.Contains((look.Account, look.Detail))).ToList();
        if (unrecorded.Count > 0 || search is not null)
        {
            await unitOfWork.RecordAsync(() => EventsOf(operation, looks, unrecorded, search), cancellation);
        }
    }

    private async Task<HashSet<(PartnerAccountId, string)>> RecordedAsync(
        Operation operation, List<PartnerAccountId?> accounts, CancellationToken cancellation)
    {
        var (since, ahead) = (operation.At - FoldedWithin, operation.At + FoldedWithin);
        var looks = await db.AuditBy(operation.Actor)
            .Where(e => e.Action == AuditAction.AccountViewed && e.At > since && e.At < ahead && accounts.Contains(e.AccountId))
            .Select(e => new { e.AccountId, e.Detail }).ToListAsync(cancellation);
        return [.. looks.Select(look => (look.AccountId!.Value, look.Detail ?? ""))];
    }

    private static IEnumerable<AuditEvent> EventsOf(
        Operation operation, IReadOnlyCollection<Look> looks, List<Look> unrecorded, DeskSearch? search)
    {
        foreach (var look in unrecorded)
        {
            yield return operation.EventOf(AuditAction.AccountViewed, look.Account, detail: look.Detail);
        }

        if (search is not null)
        {
            var accounts = looks.Select(look => look.Account).Distinct().Count();
            yield return operation.EventOf(
                AuditAction.DeskSearched, account: null, search.Rows, $"{search.View} accounts={accounts} {search.Filter}".TrimEnd())
                .With(AuditField.SearchWords, null, search.Words);
        }
    }
}
