using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.DeskOrders;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Orders;

/// <summary>The list has the four paid orders of the demo and one unpaid order of Fabrikam with the purchase order number PO-7.</summary>
public sealed class OrderListTests(OrderListTests.Listed listed) : IClassFixture<OrderListTests.Listed>
{
    private const string Contoso = "PB94512345";
    private const string Northwind = "PB94556789";

    [Fact]
    public async Task All_orders_are_listed_the_newest_first()
    {
        var numbers = (await listed.Staff.GetAsync(List)).Numbers();

        Assert.Equal(5, numbers.Count);
        Assert.Equal([listed.Unpaid, Northwind], numbers.Take(2));
    }

    [Fact]
    public async Task A_state_lists_the_orders_that_are_in_it()
    {
        Assert.Equal([listed.Unpaid], (await listed.Staff.GetAsync(List + "?state=Unpaid")).Numbers());
        Assert.Equal(4, (await listed.Staff.GetAsync(List + "?state=Paid")).Numbers().Count);
        Assert.Empty((await listed.Staff.GetAsync(List + "?state=Lapsed")).Numbers());
        Assert.Empty((await listed.Staff.GetAsync(List + "?state=Cancelled")).Numbers());
        Assert.Contains("No orders match.", (await listed.Staff.GetAsync(List + "?state=Refunded")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PB94512345", Contoso)]
    [InlineData("pb94512", Contoso)]
    [InlineData("4556789", Northwind)]
    [InlineData("northwind", Northwind)]
    [InlineData("Works", Northwind)]
    [InlineData(" Works ", Northwind)]
    [InlineData("PO-7", "unpaid")]
    [InlineData("7 po fabrikam", "unpaid")]
    [InlineData("94512345", "")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    [InlineData("PB9_512345", "")]
    [InlineData("Contoso%Consulting", Contoso)]
    [InlineData("CONSULTING cóntoso", Contoso)]
    [InlineData("ontoso", "")]
    [InlineData("\\", "")]
    [InlineData("[C]ontoso", "")]
    public async Task A_search_finds_numbers_by_their_beginning_and_names_by_the_beginnings_of_their_words(string search, string found)
    {
        var numbers = (await listed.Staff.GetAsync($"{List}?search={Uri.EscapeDataString(search)}")).Numbers();

        Assert.Equal(found switch { "" => [], "unpaid" => [listed.Unpaid], _ => (string[])[found] }, numbers);
    }

    [Fact]
    public async Task A_search_goes_on_in_the_state_that_was_chosen()
    {
        var page = await listed.Staff.GetAsync(List + "?search=4523456&state=Unpaid");

        Assert.Equal([listed.Unpaid], page.Numbers());
        Assert.Equal("Unpaid", page.Document.QuerySelector("form[role=search] input[name=state]")!.GetAttribute("value"));
        Assert.Empty((await listed.Staff.GetAsync(List + "?search=4523456&state=Paid")).Numbers());
    }

    [Theory]
    [InlineData("?state=Nothing")]
    [InlineData("?before=nowhere")]
    [InlineData("?search=long")]
    public async Task A_filter_that_does_not_exist_is_said(string query)
    {
        var page = await listed.Staff.GetAsync(List + query.Replace("long", new string('x', 101), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.NotEmpty(page.Alerts);
    }

    [Fact]
    public async Task The_order_pages_speak_French()
    {
        using var french = await listed.Portal.SignInAsync(Operator);
        french.Speaking("fr");
        var order = await listed.Portal.DemoOrderAsync(DemoOrganisation.Northwind);

        var (list, page) = (await french.GetAsync(List), await french.GetAsync(PageOf(order)));

        Assert.Equal(
            ("fr", "fr"), (list.Document.DocumentElement.GetAttribute("lang"), page.Document.DocumentElement.GetAttribute("lang")));
        Assert.Contains("Commandes", list.Text, StringComparison.Ordinal);
        Assert.Contains("Commande " + Northwind, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Confirm payment", page.Text, StringComparison.Ordinal);
    }

    public sealed class Listed : IAsyncLifetime
    {
        public Portal Portal { get; } = new();

        public Visitor Staff { get; private set; } = null!;

        public string Unpaid { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Unpaid = (await Portal.PlaceForFabrikamAsync()).Number;
            Staff = await Portal.SignInAsync(Operator);
            Staff.Speaking("en");
        }

        public async ValueTask DisposeAsync()
        {
            Staff.Dispose();
            await Portal.DisposeAsync();
        }
    }
}
