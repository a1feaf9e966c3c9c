using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>Every page of the portal in each of its states that look different.</summary>
public static class Places
{
    private const string Benefits = "/dashboard/partnership/benefits";

    private const string Contoso = "contoso-partner-admin";

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
        ["confirmation"] = new("wingtip-partner-admin", "win10-pro-ent-upgrade?confirm=keys", DemoOrganisation.Wingtip),
        ["nothing earned"] = new("wingtip-partner-admin", "crm-online-pro", DemoOrganisation.Wingtip),
        ["shown keys"] = new(Contoso, "win10-pro-ent-upgrade", DemoOrganisation.Contoso, ShowsKeys: true),
        ["short stock"] = new(Contoso, "sql-2016-std", DemoOrganisation.Contoso, ShowsKeys: true),
        ["no stock"] = new(Contoso, "visio-pro-2016", DemoOrganisation.Contoso),
        ["to choose"] = new(Contoso, "sc-configmgr-choice", DemoOrganisation.Contoso),
        ["no key"] = new(Contoso, "sql-2016-cal", DemoOrganisation.Contoso),
        ["credit"] = new(Contoso, "azure-credit", DemoOrganisation.Contoso),
        ["seats"] = new(Contoso, "vs-professional", DemoOrganisation.Contoso),
        ["request"] = new(Contoso, "support-onprem", DemoOrganisation.Contoso),
        ["membership"] = new(Contoso, "/dashboard/partnership/membership"),
        ["offers"] = new(Contoso, "/dashboard/partnership/offers"),
        ["terms"] = new(Contoso, "/dashboard/partnership/terms"),
        ["action pack"] = new(Contoso, "/dashboard/partnership/action-pack"),
        ["users"] = new(Contoso, "/account/users"),
        ["audit trail"] = new(Contoso, "/account/audit"),
        ["settings"] = new(Contoso, "/my"),
        ["not there"] = new(Contoso, "/dashboard/nowhere", Status: 404),
        ["member's product"] = new("contoso-member", "win10-pro-ent-upgrade", DemoOrganisation.Contoso),
        ["not allowed"] = new("contoso-member", "/account/audit", Status: 403),
        ["empty tab"] = new("fabrikam-account-admin", $"{Benefits}/software"),
        ["empty dashboard"] = new("fabrikam-account-admin", "/dashboard"),
        ["support desk"] = new("support-operator", "/support-desk"),
        ["assignments"] = new("support-reviewer", "/support-desk/assignments"),
        ["bad search"] = new("support-reviewer", "/support-desk/assignments?search=***&from=2026-11-02&to=2026-11-01"),
        ["not for staff"] = new("support-operator", "/dashboard/partnership/offers", Status: 403),
        ["catalogue"] = new("catalogue-admin", "/catalogue"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static Place Of(string name) => All[name];
}

/// <param name="Persona">Who looks at it; null for anybody.</param>
/// <param name="Address">Of the page, or the catalogue's name of a benefit of <paramref name="Organisation"/>.</param>
public sealed record Place(string? Persona, string Address, DemoOrganisation? Organisation = null, bool ShowsKeys = false, int Status = 200)
{
    public async Task OpenAsync(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        visit.Watch.Expect(Status);
        var parts = Address.Split('?');
        var page = Organisation is null ? Address
            : string.Join('?', [await visit.Portal.PageOfAsync(Organisation, parts[0]), .. parts[1..]]);
        var answer = await visit.GoAsync(page);
        Assert.Equal(Status, answer!.Status);
        if (ShowsKeys)
        {
            await ShowKeysAsync(new BenefitPage(visit));
        }
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
