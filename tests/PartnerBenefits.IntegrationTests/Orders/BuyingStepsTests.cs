using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Orders;

public sealed class BuyingStepsTests : PortalTest
{
    private const string Offer = "action-pack";

    [Fact]
    public async Task Terms_then_payment_details_then_review_then_an_order_with_its_number_and_a_mail_to_the_admins()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");

        var review = await admin.ReviewAsync(Offer);
        var bought = await admin.SubmitAsync(review, Form);
        var page = await admin.GetAsync(bought.Location!);

        var order = Assert.Single(await portal.OrdersAsync(DemoOrganisation.Fabrikam, Offer));
        Assert.Equal($"/dashboard/partnership/orders/{order.Id}", bought.Location);
        Assert.Equal((475m, "USD", 1, 0), (order.Amount, order.Currency, order.TermsVersion, order.TermNumber));
        Assert.Equal(new BillingDetails("PO-7", "Fabrikam Services", "7 Rue de l'Exemple", "75001", "Paris", "FR"), order.Billing);
        Assert.Equal(SubscriptionState.Ordered, (await portal.FindSubscriptionAsync(DemoOrganisation.Fabrikam)).StateOn(portal.Today()));
        Assert.Equal(order.Number, Assert.Single(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.OrderPlaced)).Detail);
        Assert.Equal("version=1", Assert.Single(await portal.AuditAsync(DemoOrganisation.Fabrikam, AuditAction.TermsAccepted)).Detail);
        var mail = Assert.Single(await MailAsync(portal));
        Assert.Equal((MailKind.OrderPlaced, "fabrikam-account-admin@fabrikam.example"), (mail.Kind, mail.To.Value));
        Assert.Empty(await PurchasesAsync(portal));
        Assert.Contains(order.Number, page.Text, StringComparison.Ordinal);
        Assert.Contains("Pay by 22 Dec 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal("step", page.Document.QuerySelector(".steps li:last-child")!.GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData("billing")]
    [InlineData("review")]
    public async Task A_buying_step_before_its_turn_leads_to_the_first_step_that_is_missing(string step)
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        Assert.Equal(Step(Offer, "terms"), (await admin.GetAsync(Step(Offer, step))).Location);

        await admin.AcceptTermsAsync(Offer);

        Assert.Equal(step == "billing" ? null : Step(Offer, "billing"), (await admin.GetAsync(Step(Offer, step))).Location);
    }

    [Fact]
    public async Task A_buying_step_that_is_sent_before_its_turn_is_not_done()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var token = (await admin.GetAsync(Step(Offer, "terms"))).Document.QuerySelector(Form)!;

        var billing = await admin.PostAsync(Step(Offer, "billing"), Answer.Fill(token, Billing));
        var review = await admin.PostAsync(
            Step(Offer, "review"), Answer.Fill(token, ("Price", "475 USD"), ("TermsVersion", "1"), ("BillingAt", "0")));

        Assert.Equal((Step(Offer, "terms"), Step(Offer, "terms")), (billing.Location, review.Location));
        Assert.Empty(await PurchasesAsync(portal));
        Assert.Empty(await portal.OrdersAsync(DemoOrganisation.Fabrikam, Offer));
    }

    [Fact]
    public async Task A_purchase_that_one_admin_began_can_be_finished_by_another_and_both_can_go_back()
    {
        using var first = await portal.SignInAsync("contoso-account-admin");
        await first.ReviewAsync("partner-core");
        using var second = await portal.SignInAsync("contoso-partner-admin");

        var offers = await second.GetAsync("/dashboard/partnership/offers");
        Assert.Contains("Started by Contoso Account Admin on 22 Nov 2026, 09:00 UTC", offers.Text, StringComparison.Ordinal);
        var review = await second.GetAsync(offers.LinkTo(Step("partner-core", "review"))!.GetAttribute("href")!);
        Assert.Contains("7 Rue de l'Exemple", review.Text, StringComparison.Ordinal);
        var billing = await second.GetAsync(review.LinkTo(Step("partner-core", "billing"))!.GetAttribute("href")!);
        Assert.Equal("75001", ((IHtmlInputElement)billing.Document.GetElementById("postal-code")!).Value);
        Assert.Equal("FR", ((IHtmlSelectElement)billing.Document.GetElementById("country")!).Value);
        var terms = await second.GetAsync(billing.LinkTo(Step("partner-core", "terms"))!.GetAttribute("href")!);
        Assert.Contains("Accepted for your organisation by Contoso", terms.Text, StringComparison.Ordinal);
        Assert.Null(terms.Document.QuerySelector(Form));

        Assert.Equal(HttpStatusCode.Redirect, (await second.SubmitAsync(review, Form)).StatusCode);
        Assert.Equal("contoso-partner-admin", await BuyerAsync(portal));
    }

    private static async Task<List<OutboxMessage>> MailAsync(Portal portal)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        return await portal.ReadAsync(db => db.MailOf(account).AsNoTracking().ToListAsync());
    }

    private static async Task<List<Purchase>> PurchasesAsync(Portal portal)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        return await portal.ReadAsync(db => db.PurchasesOf(account).AsNoTracking().ToListAsync());
    }

    private static async Task<string> BuyerAsync(Portal portal)
    {
        var order = Assert.Single(await portal.OrdersAsync(DemoOrganisation.Contoso, "partner-core"));
        return (await portal.FindPersonAsync(order.AccountId, new PortalUserId(order.PlacedById))).Email.Mailbox;
    }
}
