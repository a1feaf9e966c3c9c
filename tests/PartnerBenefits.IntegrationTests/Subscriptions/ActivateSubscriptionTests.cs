using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

public sealed class ActivateSubscriptionTests : PortalTest
{
    private const string Activate = "form[action$='handler=Activate']";

    [Fact]
    public async Task A_paid_subscription_is_activated_and_its_benefits_and_keys_are_open()
    {
        using var admin = await portal.SignInAsync("northwind-account-admin");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Northwind);

        var activated = await admin.SubmitAsync(address, Activate);
        var page = await admin.GetAsync(activated.Location!);

        Assert.Contains(Notices.SubscriptionActivated, page.Text, StringComparison.Ordinal);
        Assert.Contains("Refund not possible after activation 22 Nov 2026", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(Activate));
        Assert.Equal(
            "action-pack", Assert.Single(await portal.AuditAsync(DemoOrganisation.Northwind, AuditAction.SubscriptionActivated)).Detail);
        var key = await portal.EntitlementAsync(DemoOrganisation.Northwind, "win10-pro-ent-upgrade");
        var keys = await admin.SubmitAsync($"/dashboard/partnership/benefits/software/{key}?confirm=keys",
            "form[action$='handler=GetKeys']", ("Confirmed", "true"));
        Assert.Single(keys.Keys);
    }

    [Fact]
    public async Task A_subscription_that_is_activated_twice_or_by_many_at_once_opens_once()
    {
        using var admin = await portal.SignInAsync("northwind-account-admin");
        using var other = await portal.SignInAsync("northwind-account-admin");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Northwind);
        var tabs = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(async i => (Who: i % 2 == 0 ? admin : other, Page: await (i % 2 == 0 ? admin : other).GetAsync(address))));

        var answers = await Task.WhenAll(tabs.Append(tabs[0]).Select(tab => Task.Run(() => tab.Who.SubmitAsync(tab.Page, Activate))));

        Assert.All(answers, answer => Assert.Equal(address, answer.Location));
        Assert.Single(await portal.AuditAsync(DemoOrganisation.Northwind, AuditAction.SubscriptionActivated));
        var account = (await portal.AccountAsync(DemoOrganisation.Northwind)).Id;
        var benefits = await portal.ReadAsync(db => db.Benefits.CountAsync(b => b.OfferId == OfferId.ActionPack));
        Assert.Equal(benefits, await portal.ReadAsync(db => db.EntitlementsOf(account).CountAsync()));
    }

    [Fact]
    public async Task An_unpaid_subscription_is_not_activated_and_the_page_says_why()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        using var northwind = await portal.SignInAsync("northwind-account-admin");
        await admin.BuyAsync("action-pack");
        var address = await portal.SubscriptionPageAsync(DemoOrganisation.Fabrikam);
        var form = (await northwind.GetAsync(await portal.SubscriptionPageAsync(DemoOrganisation.Northwind))).Document.QuerySelector(
            Activate)!;
        var token = (await admin.GetAsync(Step("partner-core", "billing"))).Document.QuerySelector(
            "input[name=__RequestVerificationToken]")!.GetAttribute("value");

        var page = await admin.GetAsync(address);
        var refused = await admin.PostAsync(address + "?handler=Activate", Answer.Fill(form, ("__RequestVerificationToken", token)));

        Assert.Contains("It is not paid yet.", page.WhyNot("Activate"), StringComparison.Ordinal);
        Assert.Contains("It is not paid yet.", page.WhyNot("Renew subscription"), StringComparison.Ordinal);
        Assert.Equal(SubscriptionRules.IsPaid.Refusal, Assert.Single(refused.Alerts));
        Assert.Empty(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.SubscriptionActivated));
    }
}
