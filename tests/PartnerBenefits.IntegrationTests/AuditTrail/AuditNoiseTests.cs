using PartnerBenefits.IntegrationTests.Edits;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.AuditTrail;

public sealed class AuditNoiseTests : PortalTest
{
    private const string Trail = "/account/audit";

    [Fact]
    public async Task Changes_of_own_settings_are_hidden_until_somebody_asks_for_them()
    {
        await OlderForm.SendAsync(portal, "contoso-member", "/my", "main form", ("Language", "En"), ("Theme", "Dark"));
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        var hidden = await admin.GetAsync(Trail);
        var shown = await admin.GetAsync(hidden.Document.QuerySelector("main p a")!.GetAttribute("href")!);
        var filtered = await admin.GetAsync(Trail + "?action=PreferencesChanged");

        Assert.Empty(hidden.Document.QuerySelectorAll("tbody tr"));
        Assert.Single(shown.Document.QuerySelectorAll("tbody tr"));
        Assert.Single(filtered.Document.QuerySelectorAll("tbody tr"));
        Assert.Empty((await admin.GetAsync(shown.Document.QuerySelector("main p a")!.GetAttribute("href")!))
            .Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task What_repeats_itself_is_one_row_that_says_how_often()
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var admin = await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-account-admin");
        await portal.ReadAsync(async db =>
        {
            var day = new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc);
            db.AddRange(Enumerable.Range(0, 5).Select(i => new AuditEvent(
                AuditAction.KeysShown, Actor.For(admin), account, "127.0.0.1", day.AddHours(i))
            { Count = 2 }));
            db.Add(new AuditEvent(AuditAction.UserEnabled, Actor.For(admin), account, "127.0.0.1", day.AddHours(6)) { UserId = admin });
            db.Add(new AuditEvent(AuditAction.KeysShown, Actor.For(admin), account, "127.0.0.1", day.AddHours(7)) { Count = 2 });
            return await db.SaveChangesAsync();
        });
        using var visitor = await portal.SignInAsync("contoso-partner-admin");

        var rows = (await visitor.GetAsync(Trail)).Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        Assert.Equal(3, rows.Count);
        Assert.DoesNotContain("times", rows[0], StringComparison.Ordinal);
        Assert.Contains("Saw license keys again · 5 times", rows[2], StringComparison.Ordinal);
        Assert.Contains("since 1 Nov 2026, 08:00 UTC", rows[2], StringComparison.Ordinal);
        Assert.Contains("1 Nov 2026, 12:00 UTC", rows[2], StringComparison.Ordinal);
    }
}
