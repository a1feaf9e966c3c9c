using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Subscriptions;

/// <summary>Tailspin's Action Pack ended ten days ago.</summary>
public sealed class RenewSubscriptionTests : PortalTest
{
    private Visitor admin = null!;
    private string address = "";

    public override async ValueTask InitializeAsync()
    {
        admin = await SignInAsync("tailspin-account-admin");
        address = await portal.SubscriptionPageAsync(DemoOrganisation.Tailspin);
    }

    [Fact]
    public async Task A_renewal_in_grace_follows_on_the_old_year_and_everything_is_open_at_once()
    {
        var page = await admin.GetAsync(address + "/renew");
        Assert.Contains("13 Nov 2026 to 12 Nov 2027", page.Text, StringComparison.Ordinal);
        Assert.Equal("1 Example Street", page.Document.GetElementById("street")!.GetAttribute("value"));

        var renewed = await admin.SubmitAsync(page, Form, Billing);

        var order = (await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack")).Single(o => o.TermNumber == 1);
        Assert.Equal($"/dashboard/partnership/orders/{order.Id}", renewed.Location);
        Assert.Equal("Paris", order.Billing.City);
        var subscription = await portal.FindSubscriptionAsync(DemoOrganisation.Tailspin);
        Assert.Equal((SubscriptionState.Active, new DateOnly(2027, 11, 12)),
            (subscription.StateOn(portal.Today()), subscription.LastUsableDayOn(portal.Today())));
        Assert.Equal(
            order.Number, Assert.Single(await portal.AuditAsync(DemoOrganisation.Tailspin, AuditAction.SubscriptionRenewed)).Detail);
        Assert.Contains("If it isn't paid by 22 Dec 2026, the renewal is void.", (await admin.GetAsync(address)).Text,
            StringComparison.Ordinal);
        var key = await portal.EntitlementAsync(DemoOrganisation.Tailspin, "win10-pro-ent-upgrade");
        Assert.Single(
            (await admin.SubmitAsync($"/dashboard/partnership/benefits/software/{key}?confirm=keys", "form[action$='handler=GetKeys']",
            ("Confirmed", "true"))).Keys);
    }

    [Fact]
    public async Task A_renewal_that_is_sent_twice_in_two_tabs_or_by_many_at_once_is_ordered_once_and_all_see_that_order()
    {
        var tabs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => admin.GetAsync(address + "/renew")));

        var answers = await Task.WhenAll(tabs.Append(tabs[0]).Select(tab => Task.Run(() => admin.SubmitAsync(tab, Form, Billing))));

        var order = Assert.Single(await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack"), o => o.TermNumber == 1);
        Assert.All(answers, answer => Assert.Equal($"/dashboard/partnership/orders/{order.Id}", answer.Location));
        Assert.Equal(2, (await portal.FindSubscriptionAsync(DemoOrganisation.Tailspin)).Terms.Count);
        var late = await admin.SubmitAsync(tabs[1], Form, [.. Billing, ("OperationId", Guid.CreateVersion7().ToString())]);
        Assert.Contains(Notices.OrderedAlready, (await admin.GetAsync(late.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_price_is_said_and_what_was_typed_stays()
    {
        var page = await admin.GetAsync(address + "/renew");
        await portal.RepriceAsync("action-pack", 500m);

        var refused = await admin.SubmitAsync(page, Form, Billing);

        Assert.Equal(PurchaseRules.PriceIsAsSeen.Refusal, Assert.Single(refused.Alerts));
        Assert.Contains(
            "The price has changed since you opened the page. It was 475 USD and is now 500 USD.",
            refused.Text.Replace('\u00a0', ' '),
            StringComparison.Ordinal);
        Assert.Equal("PO-7", refused.Document.GetElementById("purchase-order")!.GetAttribute("value"));
        Assert.Single(await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack"));
        await admin.SubmitAsync(refused, Form, Billing);
        Assert.Equal(500m, (await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack"))[^1].Amount);
    }

    [Fact]
    public async Task New_terms_are_accepted_with_the_renewal_and_not_unseen()
    {
        var page = await admin.GetAsync(address + "/renew");
        Assert.Null(page.Document.GetElementById("accept"));
        await portal.PublishTermsAsync(2);

        var changed = await admin.SubmitAsync(page, Form, Billing);
        Assert.Contains(changed.Alerts, alert => alert.Contains("from version 1 to version 2", StringComparison.Ordinal));
        var notAccepted = await admin.SubmitAsync(changed, Form, Billing);
        Assert.Equal(PurchaseRules.AgreementIsAccepted.Refusal, notAccepted.Document.GetElementById("accept-problem")!.TextContent);
        Assert.Single(await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack"));

        await admin.SubmitAsync(notAccepted, Form, [.. Billing, ("Accept", "true")]);

        Assert.Equal(2, (await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack"))[^1].TermsVersion);
        Assert.Equal("version=2", Assert.Single(await portal.AuditAsync(DemoOrganisation.Tailspin, AuditAction.TermsAccepted)).Detail);
    }

    [Fact]
    public async Task A_bad_value_is_refused_at_its_field_and_nothing_is_ordered()
    {
        var refused = await admin.SubmitAsync(address + "/renew", Form, [.. Billing.Where(f => f.Name != "City"), ("City", "")]);

        Assert.NotEmpty(refused.Document.GetElementById("city-problem")!.TextContent);
        Assert.Equal("7 Rue de l'Exemple", refused.Document.GetElementById("street")!.GetAttribute("value"));
        Assert.Single(await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack"));
    }

    [Fact]
    public async Task The_accepted_agreement_stays_ticked_where_another_field_is_wrong()
    {
        await portal.PublishTermsAsync(2);

        var refused =
            await admin.SubmitAsync(address + "/renew", Form, [.. Billing.Where(f => f.Name != "City"), ("City", ""), ("Accept", "true")]);

        Assert.True(refused.Document.GetElementById("accept")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_subscription_without_an_order_is_renewed_with_the_organisations_details()
    {
        await portal.ReadAsync(async db =>
        {
            db.RemoveRange(await db.OrdersOf((await portal.AccountAsync(DemoOrganisation.Tailspin)).Id).ToListAsync());
            return await db.SaveChangesAsync();
        });
        Assert.Contains("None. It was bought before this portal kept orders.", (await admin.GetAsync(address)).Text,
            StringComparison.Ordinal);
        var page = await admin.GetAsync(address + "/renew");
        Assert.Equal("Tailspin Labs", page.Document.GetElementById("company")!.GetAttribute("value"));

        await admin.SubmitAsync(page, Form, Billing);

        Assert.True(Assert.Single(await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack")).IsRenewal);
    }

    [Fact]
    public async Task A_benefit_that_the_offer_has_gained_opens_with_the_payment_of_the_renewal()
    {
        await portal.ReadAsync(async db =>
        {
            db.Add(new Benefit
            {
                OfferId = OfferId.ActionPack,
                Code = "gained",
                Position = 90,
                Tab = BenefitTab.Software,
                Name = new("Gained", "Gagné"),
                Group = new("New", "Nouveau"),
                Fulfilment = Fulfilment.None,
                Quantity = 1,
                Unit = new("license", "licence")
            });
            return await db.SaveChangesAsync();
        });
        await admin.SubmitAsync(address + "/renew", Form, Billing);
        Assert.DoesNotContain("Gained", (await admin.GetAsync("/dashboard/partnership/benefits/software")).Text, StringComparison.Ordinal);

        var order = (await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack")).Single(o => o.IsRenewal);
        using var staff = await SignInAsync("support-operator");
        await staff.SubmitAsync($"/support-desk/orders/{order.Id}", "form[action$='handler=Pay']");

        Assert.Contains("Gained", (await admin.GetAsync("/dashboard/partnership/benefits/software")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lapsed")]
    [InlineData("competency")]
    [InlineData("on request")]
    [InlineData("over")]
    public async Task Whatever_stands_in_the_way_is_said_before_and_after_the_click(string why)
    {
        var page = await admin.GetAsync(address + "/renew");
        var said = why switch
        {
            "lapsed" => PurchaseRules.IsMember.Refusal,
            "competency" => PurchaseRules.HoldsNoCompetency.Refusal,
            "on request" => PurchaseRules.HasAPrice.Refusal,
            _ => SubscriptionRules.IsRenewable.Refusal,
        };
        await (why switch
        {
            "lapsed" => portal.LapseAsync(DemoOrganisation.Tailspin),
            "competency" => portal.ChangeMembershipAsync(DemoOrganisation.Tailspin, nameof(Membership.Level), MembershipLevel.Gold),
            "on request" => portal.RepriceAsync("action-pack", null),
            _ => EndGraceAsync(),
        });

        var refused = await admin.PostAsync(address + "/renew", await FreshAsync(page));

        Assert.Equal(said, Assert.Single(refused.Alerts));
        Assert.Contains(why == "over" ? "It has ended." : said, (await admin.GetAsync(address)).WhyNot("Renew subscription"),
            StringComparison.Ordinal);
        Assert.Equal(address, (await admin.GetAsync(address + "/renew")).Location);
        Assert.Single(await portal.OrdersAsync(DemoOrganisation.Tailspin, "action-pack"));
    }

    [Fact]
    public async Task A_subscription_that_can_not_be_renewed_yet_names_the_day_from_which_it_can()
    {
        using var contoso = await portal.SignInAsync("contoso-account-admin");
        var page = await portal.SubscriptionPageAsync(DemoOrganisation.Contoso);

        Assert.Contains("You can renew it from 31 May 2027.", (await contoso.GetAsync(page)).WhyNot("Renew subscription"),
            StringComparison.Ordinal);
        Assert.Equal(page, (await contoso.GetAsync(page + "/renew")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await contoso.GetAsync(address + "/renew")).StatusCode);
    }

    [Fact]
    public async Task The_renewal_page_speaks_French()
    {
        var page = await admin.Speaking("fr").GetAsync(address + "/renew");

        Assert.All(
            (string[])["Renouveler l’abonnement", "du 13 nov. 2026 au 12 nov. 2027", "475 USD par an",
                "Vos données de carte ne vous seront jamais demandées."],
            text => Assert.Contains(text, page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal));
    }

    private async Task EndGraceAsync()
    {
        portal.Clock.Advance(TimeSpan.FromDays(Subscription.GraceDays));
        await admin.SignInAsync("tailspin-account-admin");
    }

    private async Task<List<KeyValuePair<string, string>>> FreshAsync(Answer page)
    {
        var token = (await admin.GetAsync("/my")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        return Answer.Fill(page.Document.QuerySelector(Form)!, [.. Billing, ("__RequestVerificationToken", token)]);
    }
}
