using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>An account has about fifty entitlements, so pages filter, sort and count in memory.</summary>
public sealed class AccountBenefits(PortalDb db, AccountSubscriptions subscriptions)
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
        var bought = (await subscriptions.OfAsync(account, cancellation)).ToDictionary(s => s.Id);
        var offers = await subscriptions.OffersAsync(cancellation);
        var running = bought.Values.Select(s => s.TermOn(today)?.Id).OfType<TermId>().ToList();
        var facts = await (
            from e in entitlements.AsNoTracking()
            join b in db.Benefits on e.BenefitId equals b.Id
            orderby b.Position
            select new
            {
                Entitlement = e,
                Benefit = b,
                Pool = db.PoolsOf(account).FirstOrDefault(p => p.Id == e.PoolId),
                Earned = db.EarnedOf(account).Where(x => x.EntitlementId == e.Id && running.Contains(x.TermId)).Sum(x => x.Amount),
                Used = db.UsedOf(account).Where(x => x.EntitlementId == e.Id && running.Contains(x.TermId)).Sum(x => x.Amount),
                IsInStock = db.Stock.Any(k => k.BenefitId == b.Id),
            }).ToListAsync(cancellation);
        var seats = await SingleSeatsAsync(account, entitlements, cancellation);
        return [.. facts.Select(f => RowOf(
                f.Entitlement, f.Benefit, f.Pool, seats.GetValueOrDefault(f.Entitlement.Id), f.Earned, f.Used, f.IsInStock,
                bought[f.Entitlement.SubscriptionId], today))
            .Select(row => row with { Offer = offers[bought[row.SubscriptionId].OfferId].Name })];
    }

    private async Task<Dictionary<EntitlementId, SingleSeat>> SingleSeatsAsync(
        PartnerAccountId account, IQueryable<Entitlement> entitlements, CancellationToken cancellation) =>
        await (
            from a in db.AssignmentsOf(account)
            join e in entitlements on a.EntitlementId equals e.Id
            join u in db.UsersOf(account) on a.UserId equals u.Id
            where a.EndedAt == null && e.Seats == 1
            select new SingleSeat(a.EntitlementId, new PersonOfSeat(u.Id, u.Name), (ActivationStage?)a.Activation!.Stage))
        .ToDictionaryAsync(s => s.Entitlement, cancellation);

    private static BenefitRow RowOf(
        Entitlement e,
        Benefit b,
        ChoicePool? pool,
        SingleSeat? seat,
        int earned,
        int used,
        bool isInStock,
        Subscription subscription,
        DateOnly today) => new()
        {
            Id = e.Id,
            SubscriptionId = e.SubscriptionId,
            Offer = BilingualText.None,
            BenefitId = b.Id,
            Tab = b.Tab,
            Position = b.Position,
            Name = b.Name,
            Group = b.Group,
            Note = b.Note,
            Unit = e.Unit,
            Seats = e.Seats,
            PauseDays = e.PauseDays,
            Used = used,
            AssignedTo = seat?.Person,
            StillToEarn = Math.Max(0, b.EarnedQuantity - earned),
            PoolId = e.PoolId,
            LastUsableDay = subscription.LastUsableDayOn(today),
            Holding = new Holding
            {
                Subscription = subscription.StateOn(today),
                Fulfilment = b.Fulfilment,
                KeyPolicy = e.KeyPolicy,
                Granted = e.Granted,
                Earned = earned,
                PoolSide = e.PoolId is null ? null : b.PoolSide,
                UnitsOfSide = pool?.UnitsOf(b.PoolSide!.Value),
                KeysClaimed = e.KeysClaimed,
                IsInStock = isInStock,
                SeatsTaken = e.SeatsTaken,
                Activation = seat?.Stage,
            },
        };

    private sealed record SingleSeat(EntitlementId Entitlement, PersonOfSeat Person, ActivationStage? Stage);
}
