using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class BenefitForms
{
    public const string VisualStudio = "vs-professional";
    public const string Azure = "azure-credit";
    public const string Support = "support-onprem";

    private static readonly Dictionary<string, string> Tabs = new()
    {
        [VisualStudio] = "visual-studio",
        [Azure] = "cloud",
        [Support] = "support",
    };

    public static async Task<string> PageAsync(this Portal portal, string benefit, DemoOrganisation? organisation = null)
    {
        var entitlement = await portal.EntitlementAsync(organisation ?? DemoOrganisation.Contoso, benefit);
        return $"/dashboard/partnership/benefits/{Tabs[benefit]}/{entitlement}";
    }

    public static async Task<PortalUser> PersonAsync(this Portal portal, string name)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.UsersOf(account.Id).AsNoTracking().SingleAsync(u => EF.Functions.Like(u.Name, name + "%")));
    }

    public static Task<Answer> AssignAsync(this Visitor admin, string page, PortalUser user, string? alternative = null) =>
        admin.SubmitAsync(page, "form[action$='handler=Assign']", ("UserId", user.Id.ToString()), ("AlternativeEmail", alternative));

    public static async Task<Answer> RemoveAsync(this Visitor admin, string page, PortalUser user)
    {
        var opened = await admin.GetAsync(page);
        var button = opened.Document.QuerySelectorAll("form[action$='handler=Remove'] button")
            .Single(b => b.GetAttribute("aria-label")!.Contains(user.Name, StringComparison.Ordinal));
        return await admin.PostAsync(page + "?handler=Remove", Answer.Fill(button.Closest("form")!));
    }

    /// <summary>Without actions: everything but what staff have looked at.</summary>
    public static async Task<IReadOnlyList<AuditEvent>> AuditAsync(this Portal portal, params AuditAction[] actions)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.AuditOf(account.Id).AsNoTracking()
            .Where(e => actions.Length == 0 ? e.Action != AuditAction.AccountViewed : actions.Contains(e.Action))
            .OrderBy(e => e.Id).ToListAsync());
    }

    public static async Task<IReadOnlyList<OutboxMessage>> MailsAsync(this Portal portal)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.MailOf(account.Id).AsNoTracking().OrderBy(m => m.Id).ToListAsync());
    }
}
