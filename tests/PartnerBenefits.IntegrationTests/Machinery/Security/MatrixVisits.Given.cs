using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Features.My;

namespace PartnerBenefits.IntegrationTests.Machinery.Security;

public sealed partial class MatrixVisits
{
    public static async Task<string> ActivationAsync(Portal portal)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        var entitlement = await portal.EntitlementAsync(DemoOrganisation.Contoso, "support-onprem");
        return await portal.ReadAsync(async db =>
        {
            if (await db.ActivationsOf(account.Id).FirstOrDefaultAsync() is not { } activation)
            {
                var (user, staff, now) = (await db.UsersOf(account.Id).OrderBy(u => u.Id).FirstAsync(),
                    await db.Staff.OrderBy(s => s.Id).FirstAsync(), portal.Clock.GetUtcNow().UtcDateTime);
                var assignment = new Assignment(account.Id, entitlement, user.Id, Actor.System, now);
                assignment.Request(user.Email, EmailAddress.Parse("other@home.example"), Actor.System, now);
                activation = assignment.Activation!;
                activation.Take(staff.Id, now);
                activation.Complete(staff.Id, "AC-1", "CT-1", now);
                db.Add(assignment);
                await db.SaveChangesAsync();
                await db.EntitlementsOf(account.Id).Where(e => e.Id == entitlement)
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.SeatsTaken, 1));
            }

            return activation.AssignmentId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        });
    }

    public static async Task<string> CalendarAsync(Portal portal)
    {
        var (user, secret) = (await portal.AddPersonAsync("Calendar C."), CalendarSecret.New());
        return await portal.ReadAsync(async db =>
        {
            db.Add(new CalendarFeed(user.AccountId, user.Id, secret.Hash, portal.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
            return secret.Reveal();
        });
    }

    public static async Task<(string Subscription, string Order)> BeginPurchaseAsync(Portal portal, DemoOrganisation organisation)
    {
        var account = await portal.AccountAsync(organisation);
        return await portal.ReadAsync(async db =>
        {
            if (!await db.PurchasesOf(account.Id).AnyAsync())
            {
                var user = await db.UsersOf(account.Id).OrderBy(u => u.Id).FirstAsync();
                var billing = new BillingDetails("", account.Name, "1 Example Street", "00000", "Example", account.Country);
                db.Add(new Purchase(account.Id, new OfferId(OfferOfSteps), user.Id, portal.Clock.GetUtcNow().UtcDateTime, billing));
                await db.SaveChangesAsync();
            }

            // Automatic renewal is off, so turning it on or off is answered alike for every role.
            var order = await db.OrdersOf(account.Id).FirstAsync();
            var subscription = await db.SubscriptionsOf(account.Id).Include(s => s.Terms).SingleAsync(s => s.Id == order.SubscriptionId);
            if (subscription.RenewsAutomatically)
            {
                subscription.TurnRenewalOff(DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync();
            }

            return (order.SubscriptionId.ToString(), order.Id.ToString());
        });
    }

    public static async Task<string> AccessRequestAsync(Portal portal, DemoOrganisation organisation) =>
        (await portal.AskAsync(await portal.AddNewcomerAsync(organisation))).Id.ToString();

    /// <summary>The present version of what the page edits, so that no form is refused as an older one.</summary>
    public static Task<string> VersionAsync(Portal portal, string route, string id) => portal.ReadAsync(async db =>
    {
        var all = new AcrossAccounts(db);
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var key = Guid.TryParse(id, out var known) ? known : Guid.Empty;
        var (user, request) = (new PortalUserId(key), new AccessRequestId(key));
        var version = KindOf(route) switch
        {
            "person " => await all.Users.Where(u => u.Id == user).Select(u => u.Version).FirstOrDefaultAsync(),
            "request " => await all.AccessRequests.Where(r => r.Id == request).Select(r => r.Version).FirstOrDefaultAsync(),
            _ => await db.PoolsOf(account).OrderBy(p => p.Pool).Select(p => p.Version).FirstAsync(),
        };
        return version.ToString(System.Globalization.CultureInfo.InvariantCulture);
    });

    public static async Task<string> PoolAsync(Portal portal)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return (await portal.ReadAsync(db => db.PoolsOf(account.Id).OrderBy(p => p.Pool).Select(p => p.Id).FirstAsync())).ToString();
    }
}
