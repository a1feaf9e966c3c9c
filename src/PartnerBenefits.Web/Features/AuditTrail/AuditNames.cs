using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Features.AuditTrail;

/// <summary>Names of the people in events, as they were at the time of each event.</summary>
public sealed class AuditNames(PortalDb db)
{
    public sealed record Change(Actor Of, long EventId, string Before);

    public sealed record Known(IReadOnlyDictionary<Actor, string> Today, ILookup<Actor, Change> Changes)
    {
        /// <summary>Null if nobody has this id. Today's name if it hasn't changed since, or if the old one was erased.</summary>
        public string? Of(Actor actor, AuditEvent at) =>
            Changes[actor].Where(change => change.EventId > at.Id).MinBy(change => change.EventId)?.Before
            ?? Today.GetValueOrDefault(actor);
    }

    public async Task<Known> ReadAsync(
        PartnerAccountId account, IReadOnlyCollection<AuditEvent> events, IEnumerable<NewcomerId> newcomers, CancellationToken cancellation)
    {
        var actors = events.Select(e => e.Actor).Concat(events.Select(e => e.UserId).OfType<PortalUserId>().Select(Actor.For))
            .Concat(newcomers.Select(Actor.For)).Distinct().ToLookup(actor => actor.Kind, actor => actor.Id);
        var users = actors[ActorKind.User].Select(id => new PortalUserId(id)).ToList();
        var signingIn = actors[ActorKind.Staff].Concat(actors[ActorKind.Newcomer]).ToList();
        var oldest = events.Count == 0 ? 0 : events.Min(e => e.Id);
        Dictionary<Actor, string>[] today =
        [
            await PeopleAsync(account, users, cancellation),
            await StaffAsync([.. actors[ActorKind.Staff].Select(id => new StaffMemberId(id))], cancellation),
            await NewcomersAsync([.. actors[ActorKind.Newcomer].Select(id => new NewcomerId(id))], cancellation),
        ];
        List<Change> changes =
        [
            .. await ChangesOfPeopleAsync(account, users, oldest, cancellation),
            .. await ChangesAtSignInAsync(signingIn, oldest, cancellation),
        ];
        return new Known(today.SelectMany(names => names).ToDictionary(), changes.ToLookup(change => change.Of));
    }

    private Task<Dictionary<Actor, string>> PeopleAsync(
        PartnerAccountId account, List<PortalUserId> ids, CancellationToken cancellation) =>
        db.UsersOf(account).Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => Actor.For(u.Id), u => u.Name, cancellation);

    private Task<Dictionary<Actor, string>> StaffAsync(List<StaffMemberId> ids, CancellationToken cancellation) =>
        db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => Actor.For(s.Id), s => s.Name, cancellation);

    private Task<Dictionary<Actor, string>> NewcomersAsync(List<NewcomerId> ids, CancellationToken cancellation) =>
        db.Newcomers.Where(n => ids.Contains(n.Id)).ToDictionaryAsync(n => Actor.For(n.Id), n => n.Name, cancellation);

    private async Task<IEnumerable<Change>> ChangesOfPeopleAsync(
        PartnerAccountId account, List<PortalUserId> ids, long oldest, CancellationToken cancellation)
    {
        var changes = await db.AuditValuesOf(account)
            .Where(v => v.Field == AuditField.Name && v.EventId > oldest && v.Before != null)
            .Join(db.AuditOf(account), v => v.EventId, e => e.Id, (v, e) => new { e.UserId, v.EventId, v.Before })
            .Where(change => change.UserId != null && ids.Contains(change.UserId.Value)).ToListAsync(cancellation);
        return changes.Select(change => new Change(Actor.For(change.UserId!.Value), change.EventId, change.Before!));
    }

    private async Task<IEnumerable<Change>> ChangesAtSignInAsync(List<Guid> ids, long oldest, CancellationToken cancellation)
    {
        var changes = await db.FormerSignInNames.Where(v => v.EventId > oldest && v.Before != null && ids.Contains(v.Event.ActorId))
            .Select(v => new { v.Event.ActorKind, v.Event.ActorId, v.EventId, v.Before }).ToListAsync(cancellation);
        return changes.Select(change => new Change(new Actor(change.ActorKind, change.ActorId), change.EventId, change.Before!));
    }
}
