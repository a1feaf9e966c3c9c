using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Orders;

public sealed class EnterBillingTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private const string Offer = "partner-core";

    [Fact]
    public async Task What_is_known_of_the_organisation_is_filled_in_and_no_card_is_asked_for()
    {
        using var admin = await portal.SignInAsync("wingtip-partner-admin");
        admin.Speaking("en");

        var page = await admin.GetAsync(Step(Offer, "billing"));

        Assert.Equal("Wingtip Studio", ((IHtmlInputElement)page.Document.GetElementById("company")!).Value);
        Assert.Equal("CA", ((IHtmlSelectElement)page.Document.GetElementById("country")!).Value);
        Assert.Contains("You will never be asked for card details.", page.Text, StringComparison.Ordinal);
        Assert.True(page.Document.QuerySelectorAll("#country option").Length > 200);
    }

    [Theory]
    [InlineData("Company", "company", "")]
    [InlineData("Company", "company", "a 201")]
    [InlineData("Street", "street", " ")]
    [InlineData("Street", "street", "a 201")]
    [InlineData("Street", "street", "two\nlines")]
    [InlineData("PostalCode", "postal-code", "")]
    [InlineData("PostalCode", "postal-code", "a 21")]
    [InlineData("City", "city", "")]
    [InlineData("City", "city", "a 101")]
    [InlineData("City", "city", "a\ue000b")]
    [InlineData("Country", "country", "")]
    [InlineData("Country", "country", "XX")]
    [InlineData("Country", "country", "fr")]
    [InlineData("PurchaseOrder", "purchase-order", "a 41")]
    [InlineData("Company", "company", "two\r\nlines and 200 spaces")]
    public async Task A_bad_value_is_refused_at_its_field_and_nothing_that_was_typed_is_lost(string field, string id, string bad)
    {
        using var admin = await portal.SignInAsync("wingtip-partner-admin");
        var value = bad.EndsWith("200 spaces", StringComparison.Ordinal) ? bad + new string(' ', 200)
            : bad.StartsWith("a ", StringComparison.Ordinal)
            ? new string('a', int.Parse(bad[2..], System.Globalization.CultureInfo.InvariantCulture)) : bad;

        var refused = await admin.SubmitAsync(Step(Offer, "billing"), Form, [.. Billing.Where(f => f.Name != field), (field, value)]);

        Assert.NotEmpty(refused.Document.GetElementById($"{id}-problem")!.TextContent);
        Assert.Single(refused.Document.QuerySelectorAll("main [aria-invalid=true]"));
        foreach (var (name, typed) in Billing.Where(f => f.Name != field))
        {
            Assert.Equal(typed, refused.Document.QuerySelector<IHtmlInputElement>($"main input[name={name}]")?.Value
                ?? refused.Document.QuerySelector<IHtmlSelectElement>($"main select[name={name}]")!.Value);
        }
    }

    [Theory]
    [InlineData("en", "Germany", "Ivory Coast|Côte d’Ivoire")]
    [InlineData("fr", "Allemagne", "Côte d’Ivoire")]
    public async Task Countries_are_named_in_the_language_of_the_person(string language, string germany, string coast)
    {
        using var admin = await portal.SignInAsync("wingtip-partner-admin");

        var page = await admin.Speaking(language).GetAsync(Step(Offer, "billing"));

        Assert.Equal(germany, page.Document.QuerySelector("#country option[value=DE]")!.TextContent);
        Assert.Contains(page.Document.QuerySelector("#country option[value=CI]")!.TextContent, coast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payment_details_are_in_the_audit_trail_and_the_same_again_disturb_nobody_who_reviews()
    {
        await using var own = new Portal();
        using var admin = await own.SignInAsync("wingtip-partner-admin");
        var review = await admin.ReviewAsync(Offer);

        await admin.EnterBillingAsync(Offer);
        var bought = await admin.SubmitAsync(review, Form);

        Assert.StartsWith("/dashboard/partnership/orders/", bought.Location, StringComparison.Ordinal);
        Assert.Equal(Offer, Assert.Single(await own.AuditAsync(DemoOrganisation.Wingtip, AuditAction.BillingEntered)).Detail);
        var trail = (await admin.GetAsync("/account/audit")).Text;
        Assert.Contains("Entered payment details Partner Success Core Benefits", trail, StringComparison.Ordinal);
        Assert.Contains($"Placed an order {(await own.OrdersAsync(DemoOrganisation.Wingtip, Offer))[0].Number}", trail,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_purchase_begins_with_the_address_of_the_last_one()
    {
        await using var own = new Portal();
        using var admin = await own.SignInAsync("wingtip-partner-admin");
        await admin.BuyAsync(Offer);

        var page = await admin.GetAsync(Step("partner-expanded", "billing"));

        Assert.Equal(("7 Rue de l'Exemple", ""),
            (page.Document.GetElementById("street")!.GetAttribute("value"),
            page.Document.GetElementById("purchase-order")!.GetAttribute("value")));
    }

    [Fact]
    public async Task All_problems_are_said_above_in_the_order_of_the_fields()
    {
        using var admin = await portal.SignInAsync("wingtip-partner-admin");
        admin.Speaking("en");

        var refused = await admin.SubmitAsync(Step(Offer, "billing"), Form, ("Company", ""), ("Street", ""), ("PostalCode", ""),
            ("City", ""), ("Country", "CA"));

        Assert.Equal(
            ["organisation", "street", "postal", "city"],
            refused.Document.QuerySelectorAll("main [role=alert][autofocus] p")
                .Select(p => new[] { "organisation", "street", "postal",
                "city" }.First(word => p.TextContent.Contains(word, StringComparison.Ordinal))));
    }
}
