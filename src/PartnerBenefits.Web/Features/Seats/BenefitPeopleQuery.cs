using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Web.Features.People;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Features.Seats;

public sealed class BenefitPeopleQuery(PortalDb db, MailStatuses statuses)
{
    public const int HistoryLength = 20;

    public const int PickerLength = 50;

    public async Task<BenefitPeople> ReadAsync(
        PartnerAccountId account, EntitlementId id, PortalUserId? only, DateTime now, CancellationToken cancellation)
    {
        var all = db.AssignmentsOf(account).AsNoTracking().Include(a => a.Activation)
            .Where(a => a.EntitlementId == id && (only == null || a.UserId == only));
        var open = await all.Where(a => a.EndedAt == null).ToListAsync(cancellation);
        var ended = await all.Where(a => a.EndedAt != null).OrderByDescending(a => a.EndedAt).Take(HistoryLength).ToListAsync(cancellation);
        var people = await PeopleAsync(account, [.. open, .. ended], cancellation);
        var mails = await statuses.OfAssignmentsAsync(account, open.Select(a => a.Id), cancellation);
        return new BenefitPeople
        {
            Now = [.. open.Select(a => LineOf(a, people, mails))
                .OrderBy(line => PeopleOrder.KeyOf(line.User.Name, line.User.Email), StringComparer.Ordinal)],
            Before = [.. ended.Select(a => LineOf(a, people, mails))],
            InPauseUntil = await db.SeatsInPause(account, now).Where(a => a.EntitlementId == id)
                .OrderBy(a => a.SeatFreeFrom).Select(a => a.SeatFreeFrom!.Value).ToListAsync(cancellation),
        };
    }

    public async Task<BenefitPeople> WithCandidatesAsync(
        BenefitPeople people, PartnerAccountId account, EntitlementId id, string? search, CancellationToken cancellation)
    {
        var all = await db.UsersOf(account).AsNoTracking()
            .Where(u => u.IsActive && !db.AssignmentsOf(account).Any(a => a.EntitlementId == id && a.UserId == u.Id && a.EndedAt == null))
            .ToListAsync(cancellation);
        var matching = all.Where(string.IsNullOrWhiteSpace(search) ? _ => true : PeopleSearch.For(search))
            .InPeopleOrder().ToList();
        return people with { AllCandidates = all.Count, Matching = matching.Count, Candidates = [.. matching.Take(PickerLength)] };
    }

    private Task<Dictionary<PortalUserId, PortalUser>> PeopleAsync(
        PartnerAccountId account, List<Assignment> assignments, CancellationToken cancellation)
    {
        var ids = assignments.Select(a => a.UserId)
            .Concat(assignments.Where(a => a.AssignedByKind == ActorKind.User).Select(a => new PortalUserId(a.AssignedById)))
            .Concat(assignments.Where(a => a.EndedByKind == ActorKind.User).Select(a => new PortalUserId(a.EndedById!.Value)))
            .Distinct().ToList();
        return db.UsersOf(account).AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
    }

    private static SeatLine LineOf(
        Assignment a, Dictionary<PortalUserId, PortalUser> people, IReadOnlyDictionary<long, MailStatus> mails) => new()
        {
            Assignment = a,
            User = people[a.UserId],
            By = NameOf(a.AssignedByKind, a.AssignedById, people),
            EndedBy = NameOf(a.EndedByKind, a.EndedById, people),
            Mail = mails.GetValueOrDefault(a.Id),
        };

    private static string? NameOf(ActorKind? kind, Guid? id, Dictionary<PortalUserId, PortalUser> people) =>
        kind == ActorKind.User ? people.GetValueOrDefault(new PortalUserId(id!.Value))?.Name : null;
}
