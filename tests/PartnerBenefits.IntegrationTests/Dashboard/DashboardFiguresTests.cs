using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Dashboard;

/// <summary>Browser tests prove that the charts show what the tables say.</summary>
public sealed class DashboardFiguresTests : PortalTest
{
    [Fact]
    public async Task Each_benefit_of_a_tab_is_in_one_of_the_three_figures()
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        var stored = await portal.ReadAsync(db => db.EntitlementsOf(account.Id)
            .Join(db.Benefits, e => e.BenefitId, b => b.Id, (_, b) => b.Tab).GroupBy(tab => tab)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));

        var figures = (await portal.DashboardAsync("contoso-member")).Figures("by-tab-table");

        Assert.Equal(
            [stored[BenefitTab.Software], stored[BenefitTab.Cloud], stored[BenefitTab.VisualStudio], stored[BenefitTab.Support]],
            ((string[])["Software", "Cloud", "Visual Studio subscriptions", "Support"]).Select(tab => figures[tab].Sum()));
    }

    [Fact]
    public async Task What_is_taken_moves_from_unused_to_in_use()
    {
        var before = (await portal.DashboardAsync("contoso-partner-admin")).Figures("by-tab-table");
        await portal.AssignAsync("vs-professional", await portal.AddPersonAsync("Dev D."));
        await ClaimAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade", portal.Clock.GetUtcNow().UtcDateTime);

        var after = (await portal.DashboardAsync("contoso-partner-admin")).Figures("by-tab-table");

        foreach (var tab in (string[])["Software", "Visual Studio subscriptions"])
        {
            Assert.Equal([before[tab][0] + 1, before[tab][1] - 1, before[tab][2]], after[tab]);
        }

        Assert.Equal(before["Support"], after["Support"]);
    }

    [Fact]
    public async Task In_the_period_of_grace_nothing_is_unused_because_nothing_can_be_taken() => Assert.All(
        (await portal.DashboardAsync("tailspin-account-admin")).Figures("by-tab-table").Values,
        figures => Assert.Equal((0, 0), (figures[0], figures[1])));

    [Fact]
    public async Task Months_are_counted_from_their_first_moment_to_their_last_across_the_years_end()
    {
        await ClaimAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade", At("2025-11-30T23:59:59"));
        await ClaimAsync(DemoOrganisation.Contoso, "office-proplus-2016", At("2025-12-01T00:00:00"));
        await ClaimAsync(DemoOrganisation.Contoso, "sql-2016-std", At("2025-12-31T23:59:59"));
        await ClaimAsync(DemoOrganisation.Contoso, "project-pro-2016", At("2026-01-01T00:00:00"));
        await AssignAsync(DemoOrganisation.Contoso, At("2025-12-31T23:59:59"), At("2026-01-01T00:00:00"), At("2026-01-31T12:00:00"),
            At("2026-11-22T08:00:00"));

        var months = (await portal.DashboardAsync("contoso-member")).Figures("by-month-table");

        Assert.Equal(["Dec 2025", "Jan 2026", "Feb 2026"], months.Keys.Take(3));
        Assert.Equal(12, months.Count);
        Assert.Equal([2, 1], months["Dec 2025"]);
        Assert.Equal([1, 2], months["Jan 2026"]);
        Assert.Equal([0, 1], months["Nov 2026"]);
        Assert.Equal(7, months.Values.Sum(month => month.Sum()));
    }

    [Fact]
    public async Task What_another_account_does_is_in_no_figure()
    {
        await ClaimAsync(DemoOrganisation.Wingtip, "win10-pro-ent-upgrade", At("2026-11-01T00:00:00"));
        await AssignAsync(DemoOrganisation.Wingtip, At("2026-11-02T00:00:00"));

        Assert.Contains(
            "No keys were shown and no people were assigned in the last 12 months.",
            (await portal.DashboardAsync("contoso-account-admin")).Text,
            StringComparison.Ordinal);
        var wingtip = await portal.DashboardAsync("wingtip-partner-admin");
        Assert.Equal([1, 1], wingtip.Figures("by-month-table")["Nov 2026"]);
    }

    [Fact]
    public async Task In_French_days_months_and_words_are_French()
    {
        await AssignAsync(DemoOrganisation.Contoso, At("2026-06-02T00:00:00"));

        var page = await portal.DashboardAsync("contoso-member", "fr");

        Assert.Equal([0, 1], page.Figures("by-month-table")["juin 2026"]);
        Assert.Contains(
            "Utilisable jusqu’au 30 juin 2027 (encore 220 jours). Se renouvelle le 1er juil. 2027, si vous renouvelez l’adhésion d’ici là.",
            page.Text, StringComparison.Ordinal);
        Assert.Contains(("Renouvellement", "Microsoft Action Pack", "1er juil. 2027"), page.Dates());
    }

    [Fact]
    public async Task Scripts_are_the_dashboards_alone()
    {
        using var visitor = await portal.SignInAsync("contoso-member");

        Assert.Equal(2, (await visitor.GetAsync("/dashboard")).Document.QuerySelectorAll("script[src*=chart]").Length);
        Assert.Empty((await visitor.GetAsync("/my")).Document.QuerySelectorAll("script[src*=chart]"));
    }

    private static DateTime At(string utc) =>
        DateTime.SpecifyKind(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private async Task ClaimAsync(DemoOrganisation organisation, string benefit, DateTime at)
    {
        var account = await portal.AccountAsync(organisation);
        var entitlement = await portal.EntitlementAsync(organisation, benefit);
        await portal.ReadAsync(async db =>
        {
            var id = await db.EntitlementsOf(account.Id).Where(e => e.Id == entitlement).Select(e => e.BenefitId).SingleAsync();
            var key = await db.StockOf(id).OrderBy(k => k.Id).Select(k => k.Id).FirstAsync();
            await db.EntitlementsOf(account.Id).Where(e => e.Id == entitlement)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.KeysClaimed, 1));
            return await db.StockOf(id).Where(k => k.Id == key).ExecuteUpdateAsync(set => set
                .SetProperty(k => k.AccountId, account.Id).SetProperty(k => k.EntitlementId, entitlement)
                .SetProperty(k => k.ClaimedAt, at));
        });
    }

    private async Task AssignAsync(DemoOrganisation organisation, params DateTime[] times)
    {
        var account = await portal.AccountAsync(organisation);
        var entitlement = await portal.EntitlementAsync(organisation, "vs-professional");
        await portal.ReadAsync(async db =>
        {
            var user = await db.UsersOf(account.Id).OrderBy(u => u.Id).Select(u => u.Id).FirstAsync();
            foreach (var at in times)
            {
                var assignment = new Assignment(account.Id, entitlement, user, Actor.System, at);
                assignment.End(Actor.System, at, 0);
                db.Add(assignment);
            }

            return await db.SaveChangesAsync();
        });
    }
}
