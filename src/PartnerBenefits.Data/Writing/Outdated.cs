using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Writing;

/// <summary>Refuses what was decided on an earlier state than the present one, and says who changed it meanwhile.</summary>
public static class Outdated
{
    /// <summary>Most events that a refusal names.</summary>
    private const int Most = 3;

    /// <param name="thing">Null if it isn't there.</param>
    /// <param name="seen">Version in the form; null if the thing wasn't there when the form was opened.</param>
    public static async Task RequireVersionAsync(
        this PortalDb db, PartnerAccountId account, IVersioned? thing, int? seen, EventsAbout events, CancellationToken cancellation)
    {
        if (thing?.Version != seen)
        {
            var changes = (thing?.Version - seen) ?? Most;
            throw new RuleBrokenException(VersionRules.IsAsSeen)
            {
                Meanwhile = await db.NewestAsync(account, events, Math.Clamp(changes, 1, Most), cancellation),
            };
        }
    }

    /// <summary>Runs a step that the state may refuse. A refusal because somebody was faster then says who, and when.</summary>
    public static async Task<T> SayWhoWasFasterAsync<T>(
        this PortalDb db, PartnerAccountId account, EventsAbout events, Func<Task<T>> step, CancellationToken cancellation)
    {
        try
        {
            return await step();
        }
        catch (RuleBrokenException broken) when (broken.Rule.IsOutdated)
        {
            broken.Meanwhile = await db.NewestAsync(account, events, 1, cancellation);
            throw;
        }
    }

    public static Task SayWhoWasFasterAsync(
        this PortalDb db, PartnerAccountId account, EventsAbout events, Action step, CancellationToken cancellation) =>
        db.SayWhoWasFasterAsync(
            account,
            events,
            () =>
            {
                step();
                return Task.FromResult(true);
            },
            cancellation);

    private static async Task<IReadOnlyList<AuditEvent>> NewestAsync(
        this PortalDb db, PartnerAccountId account, EventsAbout events, int count, CancellationToken cancellation) =>
        await events.In(db.AuditOf(account).AsNoTracking().Include(e => e.Values))
            .OrderByDescending(e => e.Id).Take(count).ToListAsync(cancellation);
}
