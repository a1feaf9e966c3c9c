using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>Addresses with an id, which differs from portal to portal.</summary>
public static class PortalAddresses
{
    /// <summary>
    /// The page of the organisation's entitlement of the benefit with the catalogue's name, such as <c>visio-pro-2016</c>.
    /// </summary>
    public static Task<string> PageOfAsync(this Portal portal, DemoOrganisation organisation, string benefit) =>
        portal.FindAsync(organisation, async (db, account) =>
        {
            var offered = await db.Benefits.AsNoTracking().SingleAsync(b => b.OfferId == OfferId.ActionPack && b.Code == benefit);
            var id = await db.EntitlementsOf(account).Where(e => e.BenefitId == offered.Id).Select(e => e.Id).SingleAsync();
            return Links.Benefit(offered.Tab, id);
        });

    /// <summary>The page of one of the organisation's people.</summary>
    public static Task<string> PersonAsync(this Portal portal, DemoOrganisation organisation, string name) => portal.FindAsync(
        organisation,
        async (db, account) => Links.User(await db.UsersOf(account).Where(u => u.Name == name).Select(u => u.Id).SingleAsync()));

    /// <summary>The page that staff have of the organisation.</summary>
    public static Task<string> AccountAsync(this Portal portal, DemoOrganisation organisation) => portal.FindAsync(
        organisation, (_, account) => Task.FromResult(Links.SupportAccount(account)));

    /// <summary>The page that staff have of the organisation's first activation.</summary>
    public static Task<string> ActivationAsync(this Portal portal, DemoOrganisation organisation) => portal.FindAsync(
        organisation, async (db, account) => Links.Activation(await db.ActivationsOf(account).MinAsync(a => a.AssignmentId)));

    /// <summary>The page of the organisation's one subscription.</summary>
    public static Task<string> SubscriptionPageAsync(this Portal portal, DemoOrganisation organisation) => portal.FindAsync(
        organisation, async (db, account) => Links.Subscription(await db.SubscriptionsOf(account).Select(s => s.Id).SingleAsync()));

    /// <summary>The page of the organisation's one order.</summary>
    public static Task<string> OrderPageAsync(this Portal portal, DemoOrganisation organisation) => portal.FindAsync(
        organisation, async (db, account) => Links.Order(await db.OrdersOf(account).Select(o => o.Id).SingleAsync()));

    /// <summary>The page that staff have of the organisation's one order.</summary>
    public static Task<string> DeskOrderPageAsync(this Portal portal, DemoOrganisation organisation) => portal.FindAsync(
        organisation, async (db, account) => Links.DeskOrder(await db.OrdersOf(account).Select(o => o.Id).SingleAsync()));
}
