using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Pages;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

public sealed class SubscriptionPageTests
{
    private const string Activate = "form[action$='handler=Activate']";

    [Theory]
    [InlineData("en", "From then on it can't be refunded any more.", "Ordered 17 Nov 2026|Bought 17 Nov 2026|Refund until 17 Dec 2026|Last usable day 16 Nov 2027|Grace until 16 Dec 2027")]
    [InlineData("fr", "À partir de là, il ne peut plus être remboursé.", "Commandé 17 nov. 2026|Achat 17 nov. 2026|Remboursement jusqu’au 17 déc. 2026|Dernier jour d’utilisation 16 nov. 2027")]
    public async Task Its_dates_stand_on_one_line_and_what_activating_gives_up_beside_the_button(string language, string refund, string dates)
    {
        await using var portal = new Portal();
        using var admin = await portal.SignInAsync("northwind-account-admin");

        var page = await admin.Speaking(language).GetAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Northwind));

        Assert.Contains(refund, page.Text, StringComparison.Ordinal);
        var line = page.Document.QuerySelectorAll("ol.line li").Select(li => li.TextContent.Trim()).ToList();
        Assert.All(dates.Split('|'), date => Assert.Contains(date, line));
    }

    [Fact]
    public async Task What_is_paid_is_activated_its_benefits_open_and_keys_can_be_had()
    {
        await using var portal = new Portal();
        using var admin = await portal.SignInAsync("northwind-account-admin");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Northwind);

        var activated = await admin.SubmitAsync(address, Activate);
        var page = await admin.GetAsync(activated.Location!);

        Assert.Contains(Notices.SubscriptionActivated, page.Text, StringComparison.Ordinal);
        Assert.Contains("Refund ended by the activation 22 Nov 2026", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(Activate));
        Assert.Equal("action-pack", Assert.Single(await portal.AuditAsync(DemoOrganisation.Northwind, AuditAction.SubscriptionActivated)).Detail);
        var key = await portal.EntitlementAsync(DemoOrganisation.Northwind, "win10-pro-ent-upgrade");
        var keys = await admin.SubmitAsync($"/dashboard/partnership/benefits/software/{key}?confirm=keys", "form[action$='handler=GetKeys']", ("Confirmed", "true"));
        Assert.Single(keys.Keys);
    }

    [Fact]
    public async Task Activated_twice_or_by_many_at_once_it_opens_once()
    {
        await using var portal = new Portal();
        using var admin = await portal.SignInAsync("northwind-account-admin");
        using var other = await portal.SignInAsync("northwind-account-admin");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Northwind);
        var tabs = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i => (Who: i % 2 == 0 ? admin : other, Page: await (i % 2 == 0 ? admin : other).GetAsync(address))));

        var answers = await Task.WhenAll(tabs.Append(tabs[0]).Select(tab => Task.Run(() => tab.Who.SubmitAsync(tab.Page, Activate))));

        Assert.All(answers, answer => Assert.Equal(address, answer.Location));
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Northwind, AuditAction.SubscriptionActivated));
        var account = (await portal.AccountAsync(DemoOrganisation.Northwind)).Id;
        var benefits = await portal.ReadAsync(db => db.Benefits.CountAsync(b => b.OfferId == OfferId.ActionPack));
        Assert.Equal(benefits, await portal.ReadAsync(db => db.EntitlementsOf(account).CountAsync()));
    }

    [Fact]
    public async Task What_is_unpaid_or_active_is_not_activated_and_the_page_says_why()
    {
        await using var portal = new Portal();
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        using var northwind = await portal.SignInAsync("northwind-account-admin");
        await admin.BuyAsync("action-pack");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Fabrikam);
        var form = (await northwind.GetAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Northwind))).Document.QuerySelector(Activate)!;
        var token = (await admin.GetAsync(Step("partner-core", "billing"))).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");

        var page = await admin.GetAsync(address);
        var refused = await admin.PostAsync(address + "?handler=Activate", Answer.Fill(form, ("__RequestVerificationToken", token)));

        Assert.Contains("It is not paid yet.", page.WhyNot("Activate"), StringComparison.Ordinal);
        Assert.Contains("It is not paid yet.", page.WhyNot("Renew subscription"), StringComparison.Ordinal);
        Assert.Equal(SubscriptionRules.IsPaid.Refusal, Assert.Single(refused.Alerts));
        Assert.Empty(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.SubscriptionActivated));
    }

    [Fact]
    public async Task A_member_sees_it_with_the_people_who_can_and_another_accounts_is_not_there()
    {
        await using var portal = new Portal();
        using var member = await portal.SignInAsync("contoso-member");

        var page = await member.GetAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Contoso));

        Assert.Contains("contoso-account-admin@contoso.example", page.WhyNot("Turn off automatic renewal"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Wingtip))).StatusCode);
    }

    [Fact]
    public async Task What_came_with_a_level_renews_with_the_membership()
    {
        await using var portal = new Portal();
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var account = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        var id = await portal.ReadAsync(async db =>
        {
            var subscription = Subscription.OfLevel(await db.MembershipOf(account).SingleAsync(), await db.Offers.SingleAsync(o => o.Id == OfferId.Silver), portal.Today());
            db.Add(subscription);
            await db.SaveChangesAsync();
            return subscription.Id;
        });
        var address = $"/dashboard/partnership/subscriptions/{id}";

        var page = await admin.GetAsync(address);

        Assert.Contains("renews with the membership", page.WhyNot("Renew subscription"), StringComparison.Ordinal);
        Assert.Contains("Renews with the membership", (await admin.GetAsync("/dashboard/partnership/offers")).Text, StringComparison.Ordinal);
        Assert.Equal(address, (await admin.GetAsync(address + "/renew")).Location);
        Assert.Equal(address, (await admin.SubmitAsync(page, Activate)).Location);
    }
}
