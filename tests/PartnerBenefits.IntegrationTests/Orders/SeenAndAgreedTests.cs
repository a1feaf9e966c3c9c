using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Orders;

public sealed class SeenAndAgreedTests : PortalTest
{
    private const string Offer = "action-pack";

    [Theory]
    [InlineData("en", "The price has changed since you opened the page. It was 475 USD and is now 499.50 USD.")]
    [InlineData("fr", "Il était de 475 USD et il est maintenant de 499,50 USD.")]
    public async Task A_changed_price_is_said_from_what_to_what_and_ordered_only_when_seen(string language, string said)
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var review = await admin.Speaking(language).ReviewAsync(Offer);
        await portal.RepriceAsync(Offer, 499.5m);

        var refused = await admin.SubmitAsync(review, Form);

        Assert.Single(refused.Alerts);
        Assert.Contains(said, refused.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Empty(await portal.OrdersAsync(DemoOrganisation.Fabrikam, Offer));
        await admin.SubmitAsync(refused, Form);
        Assert.Equal(499.5m, Assert.Single(await portal.OrdersAsync(DemoOrganisation.Fabrikam, Offer)).Amount);
    }

    [Fact]
    public async Task Changed_terms_lead_back_to_their_step_which_says_from_which_to_which()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var review = await admin.ReviewAsync(Offer);
        await portal.PublishTermsAsync(2);

        var refused = await admin.SubmitAsync(review, Form);
        var terms = await admin.GetAsync(refused.Location!);

        Assert.StartsWith(Step(Offer, "terms"), refused.Location, StringComparison.Ordinal);
        Assert.Contains(
            "from version 1 to version 2 since you opened this page, so nothing was ordered",
            Assert.Single(terms.Alerts),
            StringComparison.Ordinal);
        Assert.Contains("Your organisation accepted version 1 (Fabrikam Account Admin, 22 Nov 2026)", terms.Text,
            StringComparison.Ordinal);
        Assert.Empty(await portal.OrdersAsync(DemoOrganisation.Fabrikam, Offer));
        await admin.BuyAsync(Offer);
        Assert.Equal(2, Assert.Single(await portal.OrdersAsync(DemoOrganisation.Fabrikam, Offer)).TermsVersion);
    }

    [Fact]
    public async Task Payment_details_that_another_admin_changed_are_seen_before_they_are_ordered_with()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        using var other = await portal.SignInAsync("contoso-partner-admin");
        var review = await admin.ReviewAsync("partner-core");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await other.SubmitAsync(Step("partner-core", "billing"), Form, [.. Billing.Where(f => f.Name != "City"), ("City", "Lyon")]);

        var refused = await admin.SubmitAsync(review, Form);

        Assert.Equal(PurchaseRules.BillingIsAsSeen.Refusal, Assert.Single(refused.Alerts));
        Assert.Contains("Lyon", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await portal.OrdersAsync(DemoOrganisation.Contoso, "partner-core"));
    }

    [Fact]
    public async Task A_membership_that_lapsed_after_the_review_is_said_on_the_page_and_nothing_is_ordered()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");
        var review = await admin.ReviewAsync(Offer);
        await portal.LapseAsync(DemoOrganisation.Fabrikam);

        var refused = await admin.SubmitAsync(review, Form);

        Assert.Equal(PurchaseRules.IsMember.Refusal, Assert.Single(refused.Alerts));
        Assert.Contains(PurchaseRules.IsMember.Refusal, refused.WhyNot("Buy"), StringComparison.Ordinal);
        Assert.Empty(await portal.OrdersAsync(DemoOrganisation.Fabrikam, Offer));
    }
}
