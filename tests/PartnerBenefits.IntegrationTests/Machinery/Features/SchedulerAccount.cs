using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Features.Subscriptions.Scheduling;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal sealed class SchedulerAccount
{
    private readonly Portal portal;

    private SchedulerAccount(Portal portal, PartnerAccountId account, SubscriptionId subscription) =>
        (this.portal, Account, Subscription) = (portal, account, subscription);

    public PartnerAccountId Account { get; }

    public SubscriptionId Subscription { get; }

    public static Task<SchedulerAccount> BeginAsync(
        Portal portal, string boughtOn, bool renews = true, string? memberUntil = null, bool isPaid = true,
        int admins = 1) => portal.ReadAsync(async db =>
    {
        var day = Day(boughtOn);
        var offer = await db.Offers.SingleAsync(o => o.Id == OfferId.ActionPack);
        var account = new PartnerAccount(
            "Adatum", Random.Shared.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture), "US", Language.En);
        account.Verify(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var subscription = new Subscription(account.Id, offer.Id, day);
        var order = OrderOf(subscription, day);
        if (isPaid)
        {
            order.Pay(subscription, day, offer.TermMonths);
        }

        if (!renews)
        {
            subscription.TurnRenewalOff(day);
        }

        db.AddRange(account, subscription, order,
            new Membership(account.Id, MembershipLevel.Network, day, memberUntil is null ? day.AddYears(10) : Day(memberUntil)));
        db.AddRange(Enumerable.Range(0, admins).Select(i => new PortalUser(
            account.Id, $"Adatum Admin {i}", EmailAddress.Parse($"admin{i}@adatum.example"), PartnerRoles.PartnerAdmin)));
        await db.SaveChangesAsync();
        return new SchedulerAccount(portal, account.Id, subscription.Id);
    });

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Task RunAsync(string day) => RunAsync(Day(day));

    public async Task RunAsync(DateOnly day)
    {
        portal.Clock.AdjustTime(new DateTimeOffset(day.ToDateTime(new TimeOnly(6, 0)), TimeSpan.Zero));
        await RunNowAsync();
    }

    public async Task RunNowAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchedulerWork>().RunAsync(
            portal.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
    }

    public Task<List<string>> MilestonesAsync() => portal.ReadAsync(db => db.MilestonesOf(Account)
        .Where(m => m.SubjectId == Subscription.Value).OrderBy(m => m.Id).Select(m => m.Kind.ToString()).ToListAsync());

    public Task<List<string>> MembershipMilestonesAsync() => portal.ReadAsync(db => db.MilestonesOf(Account)
        .Where(m => m.SubjectId == Account.Value).OrderBy(m => m.Id).Select(m => m.Kind.ToString()).ToListAsync());

    public Task<List<AuditAction>> AuditAsync() => portal.ReadAsync(db =>
        db.AuditOf(Account).Where(e => e.ActorKind == ActorKind.System).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync());

    public Task<List<MailKind>> MailsAsync() =>
        portal.ReadAsync(db => db.MailOf(Account).OrderBy(m => m.Id).Select(m => m.Kind).ToListAsync());

    public Task<List<string>> MailsToAsync(PortalUser person) => portal.ReadAsync(db =>
        db.MailOf(Account).Where(m => m.UserId == person.Id).OrderBy(m => m.Id).Select(m => m.Kind.ToString()).ToListAsync());

    /// <summary>A member who has one seat of each of these benefits, or has requested it where support activates it.</summary>
    public Task<PortalUser> HolderAsync(string name, params string[] benefits) => portal.ReadAsync(async db =>
    {
        var user = new PortalUser(Account, name, EmailAddress.Parse($"{Guid.CreateVersion7():n}@adatum.example"), PartnerRoles.None);
        db.Add(user);
        var subscription = await db.SubscriptionsOf(Account).Include(s => s.Terms).SingleAsync(s => s.Id == Subscription);
        var offer = await db.Offers.AsNoTracking().Include(o => o.Benefits).SingleAsync(o => o.Id == subscription.OfferId);
        var held = await db.EntitlementsOf(Account).Where(e => e.SubscriptionId == Subscription).ToDictionaryAsync(e => e.BenefitId);
        var granted = subscription.Gain(offer, held.Keys.ToHashSet(), []).Entitlements.ToDictionary(e => e.BenefitId);
        foreach (var benefit in offer.Benefits.Where(b => benefits.Contains(b.Code)))
        {
            var entitlement = held.GetValueOrDefault(benefit.Id) ?? db.Add(granted[benefit.Id]).Entity;
            var assignment = new Assignment(Account, entitlement.Id, user.Id, Actor.System, DateTime.UnixEpoch);
            if (benefit.Fulfilment == Fulfilment.Request)
            {
                assignment.Request(user.Email, EmailAddress.Parse("other@elsewhere.example"), Actor.System, DateTime.UnixEpoch);
            }

            db.Add(assignment);
        }

        await db.SaveChangesAsync();
        return user;
    });

    public Task<int> OrdersAsync() => portal.ReadAsync(db => db.OrdersOf(Account).CountAsync());

    public async Task<SubscriptionState> StateAsync() =>
        (await LoadAsync()).StateOn(DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime));

    public Task<Subscription> LoadAsync() =>
        portal.ReadAsync(db => db.SubscriptionsOf(Account).AsNoTracking().Include(s => s.Terms).SingleAsync(s => s.Id == Subscription));

    public Task ChangeAsync(Action<Subscription, List<Order>, Membership> change) => portal.ReadAsync(async db =>
    {
        change(
            await db.SubscriptionsOf(Account).Include(s => s.Terms).SingleAsync(s => s.Id == Subscription),
            await db.OrdersOf(Account).OrderBy(o => o.PlacedAt).ToListAsync(),
            await db.MembershipOf(Account).SingleAsync());
        return await db.SaveChangesAsync();
    });

    private static Order OrderOf(Subscription subscription, DateOnly day) => new(
        subscription,
        0,
        "PB" + Random.Shared.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture),
        new Price(475, "USD"),
        1,
        new BillingDetails("", "Adatum", "1 Example Street", "00000", "Example", "US"),
        Actor.System,
        day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
