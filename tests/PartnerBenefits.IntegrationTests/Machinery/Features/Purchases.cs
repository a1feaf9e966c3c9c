using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class Purchases
{
    public const string Form = "main form";

    public static readonly (string Name, string? Value)[] Billing =
    [
        ("PurchaseOrder", "PO-7"), ("Company", "Fabrikam Services"), ("Street", "7 Rue de l'Exemple"), ("PostalCode", "75001"),
        ("City", "Paris"), ("Country", "FR"),
    ];

    public static string Step(string offer, string step) => $"/dashboard/partnership/offers/{offer}/{step}";

    public static async Task AcceptTermsAsync(this Visitor admin, string offer)
    {
        var page = await admin.GetAsync(Step(offer, "terms"));
        if (page.Document.QuerySelector(Form) is not null)
        {
            Assert.Equal(Step(offer, "billing"), (await admin.SubmitAsync(page, Form, ("Accept", "true"))).Location);
        }
    }

    public static async Task EnterBillingAsync(this Visitor admin, string offer) =>
        Assert.Equal(Step(offer, "review"), (await admin.SubmitAsync(Step(offer, "billing"), Form, Billing)).Location);

    public static async Task<Answer> ReviewAsync(this Visitor admin, string offer)
    {
        await admin.AcceptTermsAsync(offer);
        await admin.EnterBillingAsync(offer);
        return await admin.GetAsync(Step(offer, "review"));
    }

    public static async Task<Answer> BuyAsync(this Visitor admin, string offer) =>
        await admin.SubmitAsync(await admin.ReviewAsync(offer), Form);

    public static async Task<List<Order>> OrdersAsync(this Portal portal, DemoOrganisation organisation, string offer)
    {
        var account = (await portal.AccountAsync(organisation)).Id;
        return await portal.ReadAsync(db => db.OrdersOf(account).AsNoTracking()
            .Where(o => db.SubscriptionsOf(account).Any(s => s.Id == o.SubscriptionId && s.OfferId == new OfferId(offer)))
            .OrderBy(o => o.PlacedAt).ToListAsync());
    }

    public static async Task<Subscription> FindSubscriptionAsync(this Portal portal, DemoOrganisation organisation,
        string offer = "action-pack")
    {
        var account = (await portal.AccountAsync(organisation)).Id;
        return await portal.ReadAsync(
            db => db.SubscriptionsOf(account).AsNoTracking().Include(s => s.Terms).SingleAsync(s => s.OfferId == new OfferId(offer)));
    }

    public static async Task<string> SubscriptionPageAsync(this Portal portal, DemoOrganisation organisation) =>
        $"/dashboard/partnership/subscriptions/{(await portal.FindSubscriptionAsync(organisation)).Id}";

    public static async Task<List<AuditEvent>> AuditAsync(this Portal portal, DemoOrganisation organisation, AuditAction action)
    {
        var account = (await portal.AccountAsync(organisation)).Id;
        return await portal.ReadAsync(db => db.AuditOf(account).AsNoTracking().Where(e => e.Action == action).ToListAsync());
    }

    public static async Task ChangeMembershipAsync(this Portal portal, DemoOrganisation organisation, string column, object value)
    {
        var account = (await portal.AccountAsync(organisation)).Id;
        await portal.ReadAsync(async db =>
        {
            var membership = await db.MembershipOf(account).SingleAsync();
            db.Entry(membership).Property(column).CurrentValue = value;
            return await db.SaveChangesAsync();
        });
    }

    public static Task LapseAsync(this Portal portal, DemoOrganisation organisation) =>
        portal.ChangeMembershipAsync(organisation, nameof(Membership.LastUsableDay), portal.Today().AddDays(-1));

    public static Task RepriceAsync(this Portal portal, string offer, decimal? price) => portal.ReadAsync(async db =>
    {
        db.Entry(await db.Offers.SingleAsync(o => o.Id == new OfferId(offer))).Property(o => o.Price).CurrentValue = price;
        return await db.SaveChangesAsync();
    });

    public static Task PublishTermsAsync(this Portal portal, int version) => portal.ReadAsync(async db =>
    {
        var text = new BilingualText($"Text of version {version}", $"Texte de la version {version}");
        db.Add(new AgreementVersion(version, portal.Today(), [new AgreementSection(0, text, text)]));
        return await db.SaveChangesAsync();
    });

    public static DateOnly Today(this Portal portal) => DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);

    public static string WhyNot(this Answer page, string button)
    {
        var control = Assert.Single(page.Document.QuerySelectorAll("main button[disabled]"), b => b.TextContent.Trim() == button);
        var ids = control.GetAttribute("aria-describedby")!.Split(' ');
        return string.Join(' ', ids.Select(id => page.Document.GetElementById(id)!.TextContent)
            .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    public static IElement? LinkTo(this Answer page, string address) => page.Document.QuerySelector($"main a[href='{address}']");
}
