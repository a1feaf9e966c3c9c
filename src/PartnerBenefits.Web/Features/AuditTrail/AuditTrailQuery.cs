using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.AuditTrail;

public sealed class AuditTrailQuery(PortalDb db, AuditNames names)
{
    public const int PageSize = 50;

    /// <summary>What people change for themselves. It is hidden unless asked for, because it can bury everything else.</summary>
    private static readonly AuditAction[] OwnSettings =
        [AuditAction.PreferencesChanged, AuditAction.CalendarFeedMade, AuditAction.CalendarFeedRevoked];

    /// <param name="Times">How often the same followed each other. <paramref name="Event"/> is the newest of them.</param>
    public sealed record Line(AuditEvent Event, string? Who, string? Whom, Benefit? Benefit, BilingualText? Offer, int Times = 1)
    {
        /// <summary>Time of the first of several that were folded into this line.</summary>
        public DateTime Since { get; init; } = Event.At;
    }

    /// <param name="Older">The last id of this page if there is an older page.</param>
    public sealed record Page(IReadOnlyList<Line> Lines, long? Older);

    public async Task<Page> ReadAsync(PartnerAccountId account, AuditFilter filter, CancellationToken cancellation)
    {
        var events = await Narrow(db.AuditOf(account).AsNoTracking().Include(e => e.Values), filter)
            .OrderByDescending(e => e.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var shown = events.Take(PageSize).ToList();
        return new Page(
            Fold(await DescribeAsync(account, shown, cancellation)), events.Count > PageSize ? shown[^1].Id : null);
    }

    /// <summary>Lines of some events of one account.</summary>
    public async Task<IReadOnlyList<Line>> DescribeAsync(IReadOnlyList<AuditEvent> events, CancellationToken cancellation) =>
        events.Count > 0 && events[0].AccountId is { } account ? await DescribeAsync(account, events, cancellation) : [];

    private static List<Line> Fold(IReadOnlyList<Line> lines)
    {
        var folded = new List<Line>();
        foreach (var line in lines)
        {
            if (folded.Count > 0 && IsSame(folded[^1].Event, line.Event))
            {
                folded[^1] = folded[^1] with { Times = folded[^1].Times + 1, Since = line.Event.At };
            }
            else
            {
                folded.Add(line);
            }
        }

        return folded;
    }

    private static bool IsSame(AuditEvent one, AuditEvent other) => one.Values.Count + other.Values.Count == 0
        && (one.Action, one.Actor, one.EntitlementId, one.UserId, one.Detail, one.Count, one.Source)
            == (other.Action, other.Actor, other.EntitlementId, other.UserId, other.Detail, other.Count, other.Source);

    private async Task<IReadOnlyList<Line>> DescribeAsync(
        PartnerAccountId account, IReadOnlyList<AuditEvent> events, CancellationToken cancellation)
    {
        var people = await names.ReadAsync(account, events, events.Select(Refused).OfType<NewcomerId>(), cancellation);
        var benefits = await BenefitsAsync(account, events, cancellation);
        var offers = await db.Offers.AsNoTracking().ToDictionaryAsync(o => o.Id.Value, o => o.Name, cancellation);
        return [.. events.Select(e => new Line(
            e,
            people.Of(e.Actor, e),
            e.UserId is { } whom && e.Actor != Actor.For(whom) ? people.Of(Actor.For(whom), e)
                : Refused(e) is { } refused ? people.Of(Actor.For(refused), e) : null,
            e.EntitlementId is { } id ? benefits.GetValueOrDefault(id) : null,
            e.Detail is { } detail ? offers.GetValueOrDefault(detail.Split(' ')[0]) : null))];
    }

    private Task<Dictionary<EntitlementId, Benefit>> BenefitsAsync(
        PartnerAccountId account, IReadOnlyList<AuditEvent> events, CancellationToken cancellation)
    {
        var ids = events.Select(e => e.EntitlementId).OfType<EntitlementId>().Distinct().ToList();
        return db.EntitlementsOf(account).Where(e => ids.Contains(e.Id)).AsNoTracking()
            .Join(db.Benefits, e => e.BenefitId, b => b.Id, (e, b) => new { e.Id, Benefit = b })
            .ToDictionaryAsync(x => x.Id, x => x.Benefit, cancellation);
    }

    private static NewcomerId? Refused(AuditEvent e) =>
        e.Action == AuditAction.AccessRefused && Guid.TryParse(e.Detail, out var id) ? new NewcomerId(id) : null;

    private static IQueryable<AuditEvent> Narrow(IQueryable<AuditEvent> events, AuditFilter filter)
    {
        if (filter.Action is { } action)
        {
            events = events.Where(e => e.Action == action);
        }
        else if (!filter.Settings)
        {
            events = events.Where(e => !OwnSettings.Contains(e.Action));
        }

        if (filter.Person is { } person)
        {
            events = events.Where(e => e.ActorKind == ActorKind.User && e.ActorId == person);
        }

        if (filter.From?.ToDateTime(TimeOnly.MinValue) is { } from)
        {
            events = events.Where(e => e.At >= from);
        }

        // The day after DateOnly.MaxValue doesn't exist.
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var after = to.AddDays(1).ToDateTime(TimeOnly.MinValue);
            events = events.Where(e => e.At < after);
        }

        return filter.Before is { } before ? events.Where(e => e.Id < before) : events;
    }
}
