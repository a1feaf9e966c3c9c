using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class DeskOrders
{
    public const string List = "/support-desk/orders";
    public const string Operator = "support-operator";
    public const string Pay = "form[action$='handler=Pay']";
    public const string Cancel = "form[action$='handler=Cancel']";
    public const string Refund = "form[action$='handler=Refund']";
    public const string Refuse = "form[action$='handler=Refuse']";
    public const string Earn = "form[action$='handler=Earn']";

    public static string PageOf(Order order) => $"{List}/{order.Id}";

    public static async Task<Order> PlaceAsync(this Portal portal, DemoOrganisation organisation, string persona,
        string offer = "partner-core")
    {
        using var admin = await portal.SignInAsync(persona);
        await admin.BuyAsync(offer);
        return Assert.Single(await portal.OrdersAsync(organisation, offer));
    }

    public static Task<Order> PlaceForFabrikamAsync(this Portal portal) =>
        portal.PlaceAsync(DemoOrganisation.Fabrikam, "fabrikam-account-admin");

    public static async Task<Order> DemoOrderAsync(this Portal portal, DemoOrganisation organisation) =>
        Assert.Single(await portal.OrdersAsync(organisation, "action-pack"));

    public static Task<Order> ReloadAsync(this Portal portal, Order order) =>
        portal.ReadAsync(db => db.OrdersOf(order.AccountId).AsNoTracking().SingleAsync(o => o.Id == order.Id));

    public static async Task<OrderState> StateAsync(this Portal portal, Order order) =>
        (await portal.ReloadAsync(order)).StateOn(portal.Today());

    public static Task<Subscription> SubscriptionOfAsync(this Portal portal, Order order) => portal.ReadAsync(db =>
        db.SubscriptionsOf(order.AccountId).AsNoTracking().Include(s => s.Terms).SingleAsync(s => s.Id == order.SubscriptionId));

    public static async Task<List<string>> MailboxesAsync(this Portal portal, Order order, MailKind kind)
    {
        var mails = await portal.ReadAsync(
            db => db.MailOf(order.AccountId).AsNoTracking().Where(m => m.OrderId == order.Id && m.Kind == kind).ToListAsync());
        return [.. mails.Select(m => m.To.ToString().Split('@')[0]).Order(StringComparer.Ordinal)];
    }

    public static Task AskToCancelAsync(this Portal portal, Order order, string reason) => portal.ReadAsync(async db =>
    {
        var user = await db.UsersOf(order.AccountId).OrderBy(u => u.Id).FirstAsync();
        db.Add(new CancellationRequest(order, reason, user.Id, portal.Clock.GetUtcNow().UtcDateTime));
        return await db.SaveChangesAsync();
    });

    public static Task<CancellationRequest> RequestOfAsync(this Portal portal, Order order) =>
        portal.ReadAsync(db => db.CancellationRequestsOf(order.AccountId).AsNoTracking().SingleAsync(r => r.OrderId == order.Id));

    public static bool IsDisabled(this Answer page, string form) => page.Document.QuerySelector(form + " button")!.HasAttribute("disabled");

    public static IReadOnlyList<string> Numbers(this Answer list)
    {
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        return [.. list.Document.QuerySelectorAll("main td a.name").Select(a => a.TextContent.Trim())];
    }
}
