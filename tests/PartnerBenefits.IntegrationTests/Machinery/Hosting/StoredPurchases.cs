using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

internal static class StoredPurchases
{
    public static async Task<Order> OrderAsync(
        this Portal portal, DemoOrganisation organisation, OfferId id, string purchaseOrder = "")
    {
        var account = await portal.AccountAsync(organisation);
        return await portal.ReadAsync(async db =>
        {
            var now = portal.Clock.GetUtcNow().UtcDateTime;
            var offer = await db.Offers.SingleAsync(o => o.Id == id);
            var subscription = new Subscription(account.Id, id, DateOnly.FromDateTime(now));
            var billing = new BillingDetails(purchaseOrder, account.Name, "1 Example Street", "00000", "Example", account.Country);
            var order = new Order(subscription, 0, $"PB8{account.PartnerId}", new Price(offer.Price!.Value, offer.Currency!), 1,
                billing, Actor.System, now);
            db.AddRange(subscription, order);
            await db.SaveChangesAsync();
            return order;
        });
    }

    public static async Task<Subscription> SubscriptionAsync(this Portal portal, DemoOrganisation organisation,
        Action<Subscription>? change = null)
    {
        var account = await portal.AccountAsync(organisation);
        return await portal.ReadAsync(async db =>
        {
            var subscription = await db.SubscriptionsOf(account.Id).Include(s => s.Terms).SingleAsync();
            change?.Invoke(subscription);
            await db.SaveChangesAsync();
            return subscription;
        });
    }

    public static async Task ChangeMembershipAsync(this Portal portal, DemoOrganisation organisation, Action<Membership> change)
    {
        var account = await portal.AccountAsync(organisation);
        await portal.ReadAsync(async db =>
        {
            change(await db.MembershipOf(account.Id).SingleAsync());
            return await db.SaveChangesAsync();
        });
    }

    public static Task<RenewalOutlook> OutlookAsync(this Portal portal, Subscription subscription, DateOnly today) =>
        portal.ReadAsync(async db => RenewalOutlook.For(
        subscription,
        await db.Offers.AsNoTracking().SingleAsync(o => o.Id == subscription.OfferId),
        await db.MembershipOf(subscription.AccountId).AsNoTracking().SingleOrDefaultAsync(),
        today));
}
