using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>Every page of the portal in each of its states that look different.</summary>
public static class Places
{
    private const string Benefits = "/dashboard/partnership/benefits";

    private const string Contoso = "contoso-partner-admin";

    private const string Manager = "contoso-account-admin";

    private const string Wingtip = "wingtip-partner-admin";

    private const string Staff = "support-operator";

    private static readonly Dictionary<string, Place> All = new()
    {
        ["start"] = new(null, "/"),
        ["sign-in"] = new(null, "/signin"),
        ["no access"] = new(null, "/access-denied"),
        ["dashboard"] = new(Contoso, "/dashboard"),
        ["software"] = new(Contoso, $"{Benefits}/software"),
        ["cloud"] = new(Contoso, $"{Benefits}/cloud"),
        ["visual studio"] = new(Contoso, $"{Benefits}/visual-studio"),
        ["support"] = new(Contoso, $"{Benefits}/support"),
        ["sorted"] = new(Contoso, $"{Benefits}/software?state=Available&sort=Name&down=true"),
        ["no match"] = new(Contoso, $"{Benefits}/software?find=zeppelin"),
        ["bad filter"] = new(Contoso, $"{Benefits}/software?state=Nowhere"),
        ["confirmation"] = new(Wingtip, "win10-pro-ent-upgrade?confirm=keys", DemoOrganisation.Wingtip),
        ["nothing earned"] = new(Wingtip, "crm-online-pro", DemoOrganisation.Wingtip),
        ["shown keys"] = new(Contoso, "win10-pro-ent-upgrade", DemoOrganisation.Contoso, showsKeys: true),
        ["short stock"] = new(Contoso, "sql-2016-std", DemoOrganisation.Contoso, showsKeys: true),
        ["no stock"] = new(Contoso, "visio-pro-2016", DemoOrganisation.Contoso),
        ["to choose"] = new(Contoso, "sc-configmgr-choice", DemoOrganisation.Contoso),
        ["no key"] = new(Contoso, "sql-2016-cal", DemoOrganisation.Contoso),
        ["choices"] = new(Contoso, $"{Benefits}/choices"),
        ["choices tried"] = new(Contoso, $"{Benefits}/choices?pool=productivity&cloud=2"),
        ["choices made"] = new(Wingtip, $"{Benefits}/choices"),
        ["choices of others"] = new("contoso-member", $"{Benefits}/choices"),
        ["credit"] = new(Contoso, "azure-credit", DemoOrganisation.Contoso),
        ["seats"] = new(Contoso, "vs-professional", DemoOrganisation.Contoso),
        ["request"] = new(Contoso, "support-onprem", DemoOrganisation.Contoso),
        ["request worked on"] = new(Contoso, "advisory-hours", DemoOrganisation.Contoso),
        ["free credit"] = new(Wingtip, "azure-credit", DemoOrganisation.Wingtip),
        ["free seats"] = new(Wingtip, "vs-professional", DemoOrganisation.Wingtip),
        ["request that waits"] = new(Wingtip, "support-onprem", DemoOrganisation.Wingtip),
        ["free request"] = new(Wingtip, "advisory-hours", DemoOrganisation.Wingtip),
        ["member's seats"] = new("contoso-member", "vs-professional", DemoOrganisation.Contoso),
        ["membership"] = new(Contoso, "/dashboard/partnership/membership"),
        ["offers"] = new(Contoso, "/dashboard/partnership/offers"),
        ["terms"] = new(Contoso, "/dashboard/partnership/terms"),
        ["action pack"] = new(Contoso, "/dashboard/partnership/action-pack"),
        ["users"] = new(Contoso, "/account/users"),
        ["own users"] = new(Manager, "/account/users"),
        ["no user"] = new(Manager, "/account/users?find=zeppelin"),
        ["add user"] = new(Manager, "/account/users/add"),
        ["person"] = new(Manager, p => p.PersonAsync(DemoOrganisation.Contoso, "Contoso Member")),
        ["disabled person"] = new(Manager, p => p.PersonAsync(DemoOrganisation.Contoso, "Ben O.")),
        ["another's person"] = new("contoso-user-admin", p => p.PersonAsync(DemoOrganisation.Contoso, "Contoso Account Admin")),
        ["audit trail"] = new(Contoso, "/account/audit"),
        ["mine"] = new("contoso-member", "/my"),
        ["nothing mine"] = new(Wingtip, "/my"),
        ["staff's settings"] = new(Staff, "/my"),
        ["not there"] = new(Contoso, "/dashboard/nowhere", status: 404),
        ["member's product"] = new("contoso-member", "win10-pro-ent-upgrade", DemoOrganisation.Contoso),
        ["not allowed"] = new("contoso-member", "/account/audit", status: 403),
        ["empty tab"] = new("fabrikam-account-admin", $"{Benefits}/software"),
        ["empty dashboard"] = new("fabrikam-account-admin", "/dashboard"),
        ["support desk"] = new(Staff, "/support-desk"),
        ["assignments"] = new(Staff, "/support-desk/assignments"),
        ["no assignment"] = new("support-reviewer", "/support-desk/assignments?search=zeppelin&state=Nowhere"),
        ["activations"] = new(Staff, "/support-desk/activations"),
        ["active ones"] = new(Staff, "/support-desk/activations?stage=Active"),
        ["activation"] = new(Staff, p => p.ActivationAsync(DemoOrganisation.Wingtip)),
        ["active one"] = new(Staff, p => p.ActivationAsync(DemoOrganisation.Contoso)),
        ["mail"] = new(Staff, "/support-desk/mail"),
        ["no mail"] = new(Staff, "/support-desk/mail?state=Unknown"),
        ["health"] = new("support-reviewer", "/support-desk/health"),
        ["holds"] = new(Staff, "/support-desk/holds"),
        ["accounts to verify"] = new(Staff, "/support-desk/accounts"),
        ["found accounts"] = new("support-reviewer", "/support-desk/accounts?search=contoso"),
        ["account"] = new(Staff, p => p.AccountAsync(DemoOrganisation.Contoso)),
        ["account without benefits"] = new("support-reviewer", p => p.AccountAsync(DemoOrganisation.Fabrikam)),
        ["not for staff"] = new(Staff, "/dashboard/partnership/offers", status: 403),
        ["bad search"] = new("support-reviewer", "/support-desk/assignments?search=***&from=2026-11-02&to=2026-11-01"),
        ["catalogue"] = new("catalogue-admin", "/catalogue"),
        ["offer"] = new("contoso-member", "/dashboard/partnership/offers/partner-core"),
        ["buy: terms"] = new("fabrikam-account-admin", "/dashboard/partnership/offers/action-pack/terms"),
        ["buy: billing"] = new(Wingtip, "/dashboard/partnership/offers/partner-core/billing"),
        ["order"] = new("northwind-account-admin", p => p.OrderPageAsync(DemoOrganisation.Northwind)),
        ["subscription"] = new("northwind-account-admin", p => p.SubscriptionPageAsync(DemoOrganisation.Northwind)),
        ["renew"] = new("tailspin-account-admin", async p => await p.SubscriptionPageAsync(DemoOrganisation.Tailspin) + "/renew"),
        ["join"] = new("newcomer", "/join"),
        ["ask for access"] = new("contoso-newcomer", "/join"),
        ["desk's orders"] = new(Staff, "/support-desk/orders"),
        ["desk's order"] = new(Staff, p => p.DeskOrderPageAsync(DemoOrganisation.Northwind)),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static IEnumerable<string> Personas => All.Values.Select(place => place.Persona).OfType<string>().Distinct();

    public static Place Of(string name) => All[name];
}

/// <param name="Persona">Who looks at it; null for anybody.</param>
public sealed record Place(string? Persona, Func<Portal, Task<string>> Address, bool ShowsKeys = false, int Status = 200)
{
    public Place(string? persona, string address, int status = 200)
        : this(persona, _ => Task.FromResult(address), Status: status)
    {
    }

    /// <param name="benefit">Its name in the catalogue, with what follows in its page's address.</param>
    public Place(string? persona, string benefit, DemoOrganisation organisation, bool showsKeys = false)
        : this(persona, portal => PageOfAsync(portal, organisation, benefit), showsKeys)
    {
    }

    public async Task OpenAsync(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        visit.Watch.Expect(Status);
        var answer = await visit.GoAsync(await Address(visit.Portal));
        Assert.Equal(Status, answer!.Status);
        if (ShowsKeys)
        {
            await ShowKeysAsync(new BenefitPage(visit));
        }
    }

    private static async Task<string> PageOfAsync(Portal portal, DemoOrganisation organisation, string benefit)
    {
        var parts = benefit.Split('?');
        return string.Join('?', [await portal.PageOfAsync(organisation, parts[0]), .. parts[1..]]);
    }

    // Whoever comes first is asked to confirm.
    private static async Task ShowKeysAsync(BenefitPage benefit)
    {
        await benefit.GetKeys.ClickAsync();
        await Expect(benefit.Confirmation.Or(benefit.Keys.First)).ToBeVisibleAsync();
        if (await benefit.Confirmation.IsVisibleAsync())
        {
            await benefit.GetKeys.ClickAsync();
        }

        await Expect(benefit.Keys.First).ToBeVisibleAsync();
    }
}
