using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Subscriptions;

namespace PartnerBenefits.Web.Features.Benefits;

/// <summary>An account has about fifty entitlements, so pages filter, sort and count in memory.</summary>
public sealed class AccountBenefits(PortalDb db, AccountSubscriptions subscriptions, TimeProvider time)
{
    private IReadOnlyList<BenefitRow>? all;

    /// <summary>Read once per request, so that the page and the menu show the same.</summary>
    public async Task<IReadOnlyList<BenefitRow>> AllAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        all ??= await ReadAsync(account, db.EntitlementsOf(account), today, cancellation);

    public async Task<BenefitRow?> FindAsync(PartnerAccountId account, EntitlementId id, DateOnly today, CancellationToken cancellation) =>
        (await ReadAsync(account, db.EntitlementsOf(account).Where(e => e.Id == id), today, cancellation)).SingleOrDefault();

    private async Task<IReadOnlyList<BenefitRow>> ReadAsync(
        PartnerAccountId account, IQueryable<Entitlement> entitlements, DateOnly today, CancellationToken cancellation)
    {
        var bought = (await subscriptions.AllAsync(account, cancellation)).ToDictionary(s => s.Id);
        var offers = await subscriptions.OffersAsync(cancellation);
        var now = time.Now;
        var running = bought.Values.Select(s => s.TermOn(today)?.Id).OfType<SubscriptionTermId>().ToList();
        var corrections = db.UnitsCorrectionsOf(account).Where(x => running.Contains(x.TermId));
        var facts = await (
            from e in entitlements.AsNoTracking()
            join b in db.Benefits on e.BenefitId equals b.Id
            select new Facts
            {
                Entitlement = e,
                Benefit = b,
                Pool = db.PoolsOf(account).FirstOrDefault(p => p.Id == e.PoolId),
                Earned = db.EarnedUnitsOf(account).Where(x => x.EntitlementId == e.Id && running.Contains(x.TermId)).Sum(x => x.Amount)
                    - corrections.Where(x => x.EntitlementId == e.Id && x.EarnedId != null).Sum(x => x.Amount),
                Used = db.UsageRecordsOf(account).Where(x => x.EntitlementId == e.Id && running.Contains(x.TermId)).Sum(x => x.Amount)
                    - corrections.Where(x => x.EntitlementId == e.Id && x.UsedId != null).Sum(x => x.Amount),
                IsInStock = db.Stock.Any(k => k.BenefitId == b.Id),
                IsVerified = db.Accounts.Any(a => a.Id == account && a.VerifiedAt != null),
                InPause = e.PauseDays == 0 ? 0 : db.SeatsInPause(account, now).Count(a => a.EntitlementId == e.Id),
            }).ToListAsync(cancellation);
        var seats = await SingleSeatsAsync(account, entitlements, cancellation);
        var rows = facts.ConvertAll(f => RowOf(
            f, seats.GetValueOrDefault(f.Entitlement.Id), bought[f.Entitlement.SubscriptionId], offers, today));
        return [.. rows.InOrder()];
    }

    private async Task<Dictionary<EntitlementId, SingleSeat>> SingleSeatsAsync(
        PartnerAccountId account, IQueryable<Entitlement> entitlements, CancellationToken cancellation) =>
        await (
            from a in db.AssignmentsOf(account)
            join e in entitlements on a.EntitlementId equals e.Id
            join u in db.UsersOf(account) on a.UserId equals u.Id
            where a.EndedAt == null && e.Seats == 1
            select new SingleSeat(a.EntitlementId, new SeatHolder(u.Id, u.Name), (ActivationStage?)a.Activation!.Stage))
        .ToDictionaryAsync(s => s.Entitlement, cancellation);

    private static BenefitRow RowOf(
        Facts facts, SingleSeat? seat, Subscription subscription, IReadOnlyDictionary<OfferId, Offer> offers, DateOnly today)
    {
        var (e, b) = (facts.Entitlement, facts.Benefit);
        return new BenefitRow
        {
            Id = e.Id,
            SubscriptionId = e.SubscriptionId,
            Offer = offers[subscription.OfferId].Name,
            BenefitId = b.Id,
            Tab = b.Tab,
            Position = b.Position,
            Name = b.Name,
            Group = b.Group,
            Note = b.Note,
            Unit = e.Unit,
            Seats = new SeatCount(e.Seats, e.SeatsTaken, facts.InPause),
            PauseDays = e.PauseDays,
            Used = facts.Used,
            AssignedTo = seat?.Person,
            StillToEarn = Math.Max(0, b.EarnedQuantity - facts.Earned),
            PoolId = e.PoolId,
            LastUsableDay = subscription.LastUsableDayOn(today),
            Snapshot = SnapshotOf(facts, seat?.Stage, subscription.StateOn(today)),
        };
    }

    private static EntitlementSnapshot SnapshotOf(Facts facts, ActivationStage? stage, SubscriptionState subscription) => new()
    {
        Subscription = subscription,
        IsUnverified = !facts.IsVerified,
        Fulfilment = facts.Benefit.Fulfilment,
        KeyPolicy = facts.Entitlement.KeyPolicy,
        Granted = facts.Entitlement.Granted,
        Earned = facts.Earned,
        PoolSide = facts.Entitlement.PoolId is null ? null : facts.Benefit.PoolSide,
        UnitsOfSide = facts.Pool?.UnitsOf(facts.Benefit.PoolSide!.Value),
        KeysClaimed = facts.Entitlement.KeysClaimed,
        IsInStock = facts.IsInStock,
        SeatsTaken = facts.Entitlement.SeatsTaken,
        Activation = stage,
    };

    private sealed record Facts
    {
        public required Entitlement Entitlement { get; init; }

        public required Benefit Benefit { get; init; }

        public required ChoicePool? Pool { get; init; }

        public required int Earned { get; init; }

        public required int Used { get; init; }

        public required bool IsVerified { get; init; }

        public required bool IsInStock { get; init; }

        public required int InPause { get; init; }
    }

    private sealed record SingleSeat(EntitlementId Entitlement, SeatHolder Person, ActivationStage? Stage);
}
