using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Account;

/// <summary>An account's audit trail, newest first, paged by key.</summary>
public sealed class AuditTrailQuery(PortalDb db)
{
    public const int PageSize = 50;

    /// <param name="Who">Null where the actor is not a person of the account.</param>
    public sealed record Line(AuditEvent Event, string? Who, Benefit? Benefit);

    /// <summary>One line more than a page where there are more.</summary>
    public async Task<IReadOnlyList<Line>> ReadAsync(PartnerAccountId account, AuditFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var events = Narrow(db.AuditOf(account).AsNoTracking(), filter).OrderByDescending(e => e.Id).Take(PageSize + 1);
        return await (
            from e in events
            from u in db.UsersOf(account).Where(u => e.ActorKind == ActorKind.User && u.Id == (PortalUserId)(object)e.ActorId).DefaultIfEmpty()
            from x in db.EntitlementsOf(account).Where(x => x.Id == e.EntitlementId).DefaultIfEmpty()
            from b in db.Benefits.Where(b => b.Id == x.BenefitId).DefaultIfEmpty()
            orderby e.Id descending
            select new Line(e, u.Name, b)).ToListAsync(cancellation);
    }

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

        // The day after the last may not exist.
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var after = to.AddDays(1).ToDateTime(TimeOnly.MinValue);
            events = events.Where(e => e.At < after);
        }

        return filter.Before is { } before ? events.Where(e => e.Id < before) : events;
    }
}
