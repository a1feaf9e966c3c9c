using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>
/// Contoso on a new portal: one invited admin who has never signed in, and an Action Pack with one benefit's keys in stock.
/// </summary>
internal static class FirstAccount
{
    public const string Admin = "contoso-account-admin";

    /// <summary>One of <see cref="AddOthersAsync"/>, who has signed in before.</summary>
    public const string Linked = "contoso-partner-admin";

    public const string Disabled = "contoso-member";

    public const string BenefitWithKeys = "win10-pro-ent-upgrade";

    public static void Add(Portal portal)
    {
        var admin = Persona.Find(Admin)!;
        portal.Run("migrate");
        portal.Run(
            "add-account", ("name", DemoOrganisation.Contoso.Name), ("tenant", DemoOrganisation.Contoso.TenantId.ToString()),
            ("admin-email", admin.Email.Value), ("admin-name", admin.Name));
    }

    public static Task GiveActionPackAsync(Portal portal) => portal.FindAsync(DemoOrganisation.Contoso, async (db, account) =>
    {
        var (now, cancellation) = (portal.Clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);
        var today = DateOnly.FromDateTime(now);
        var offer = await db.Offers.Include(o => o.Benefits).SingleAsync(o => o.Id == OfferId.ActionPack, cancellation);
        var subscription = new Subscription(account, offer.Id, today);
        subscription.Pay(today, offer.TermMonths);
        var granted = subscription.Activate(offer, today);
        db.Add(subscription);
        db.AddRange(granted.Pools);
        db.AddRange(granted.Entitlements);
        await new DemoKeys(new KeyStock(db, portal.Services.GetRequiredService<KeyProtection>()))
            .LoadAsync(offer.Benefits.Where(b => b.Code == BenefitWithKeys), now, cancellation);
        return true;
    });

    public static Task AddOthersAsync(Portal portal) => portal.FindAsync(DemoOrganisation.Contoso, async (db, account) =>
    {
        var (linked, disabled) = (PersonOf(account, Linked), PersonOf(account, Disabled));
        linked.Link(DemoOrganisation.Contoso.TenantId, Persona.Find(Linked)!.ObjectId);
        disabled.Disable();
        db.AddRange(linked, disabled);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private static PortalUser PersonOf(PartnerAccountId account, string slug) =>
        Persona.Find(slug) is { } persona
            ? new PortalUser(account, persona.Name, persona.Email, persona.Roles)
            : throw new ArgumentException(slug);
}
