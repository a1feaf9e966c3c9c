using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.AuditTrail;

public sealed class AuditTrailQuery(PortalDb db)
{
    public const int PageSize = 50;

    public sealed record Line(AuditEvent Event, string? Who, string? Whom, Benefit? Benefit, BilingualText? Offer);

    public async Task<IReadOnlyList<Line>> ReadAsync(PartnerAccountId account, AuditFilter filter, CancellationToken cancellation)
    {
        var events = await Narrow(db.AuditOf(account).AsNoTracking(), filter)
            .OrderByDescending(e => e.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var people = await PeopleAsync(account, events, cancellation);
        var staff = await StaffAsync(events, cancellation);
        var newcomers = await NewcomersAsync(events, cancellation);
        var benefits = await BenefitsAsync(account, events, cancellation);
        var offers = await db.Offers.AsNoTracking().ToDictionaryAsync(o => o.Id.Value, o => o.Name, cancellation);
        return [.. events.Select(e => new Line(
            e,
            people.GetValueOrDefault(e.Actor) ?? staff.GetValueOrDefault(e.Actor) ?? newcomers.GetValueOrDefault(e.Actor),
            e.UserId is { } whom && e.Actor != Actor.For(whom) ? people.GetValueOrDefault(Actor.For(whom))
                : Refused(e) is { } refused ? newcomers.GetValueOrDefault(Actor.For(refused)) : null,
            e.EntitlementId is { } id ? benefits.GetValueOrDefault(id) : null,
            e.Detail is { } detail ? offers.GetValueOrDefault(detail.Split(' ')[0]) : null))];
    }

    private Task<Dictionary<Actor, string>> PeopleAsync(
        PartnerAccountId account, List<AuditEvent> events, CancellationToken cancellation)
    {
        var ids = events.Where(e => e.ActorKind == ActorKind.User).Select(e => new PortalUserId(e.ActorId))
            .Concat(events.Select(e => e.UserId).OfType<PortalUserId>()).Distinct().ToList();
        return db.UsersOf(account).Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => Actor.For(u.Id), u => u.Name, cancellation);
    }

    private Task<Dictionary<Actor, string>> StaffAsync(List<AuditEvent> events, CancellationToken cancellation)
    {
        var ids = events.Where(e => e.ActorKind == ActorKind.Staff).Select(e => new StaffMemberId(e.ActorId)).Distinct().ToList();
        return db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => Actor.For(s.Id), s => s.Name, cancellation);
    }

    private Task<Dictionary<Actor, string>> NewcomersAsync(List<AuditEvent> events, CancellationToken cancellation)
    {
        var ids = events.Where(e => e.ActorKind == ActorKind.Newcomer).Select(e => new NewcomerId(e.ActorId))
            .Concat(events.Select(Refused).OfType<NewcomerId>()).Distinct().ToList();
        return db.Newcomers.Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => Actor.For(n.Id), n => n.Name, cancellation);
    }

    private Task<Dictionary<EntitlementId, Benefit>> BenefitsAsync(
        PartnerAccountId account, List<AuditEvent> events, CancellationToken cancellation)
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
