using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Benefits;

public sealed class BenefitOrderTests : PortalTest
{
    [Theory]
    [InlineData("software")]
    [InlineData("cloud")]
    [InlineData("visual-studio")]
    [InlineData("support")]
    public async Task Each_group_has_one_heading_and_equal_products_of_several_offers_stand_side_by_side(string tab)
    {
        await AddSubscriptionsAsync("partner-expanded", "partner-core", "partner-launch-benefits");
        using var member = await portal.SignInAsync("contoso-member");

        var rows = (await member.GetAsync("/dashboard/partnership/benefits/" + tab)).Document.QuerySelectorAll("table.list tbody tr");

        Assert.Distinct(rows.Where(row => row.ClassList.Contains("group")).Select(row => row.TextContent.Trim()));
        var products = rows.Where(row => !row.ClassList.Contains("group")).ToList();
        var names = products.Select(row => row.QuerySelector("a.name")!.TextContent).ToList();
        Assert.Equal(names.Distinct().Count(), names.Where((name, i) => i == 0 || names[i - 1] != name).Count());
        Assert.All(products, row => Assert.Contains("From ", row.TextContent, StringComparison.Ordinal));
        Assert.Distinct(products.Select(row => row.QuerySelector("a.name")!.TextContent + OfferOf(row)));
    }

    [Fact]
    public async Task A_product_whose_seats_are_taken_is_not_said_to_be_full_while_another_subscription_has_free_ones()
    {
        await AddSubscriptionsAsync("partner-core", "partner-expanded");
        var seats = await portal.ReadAsync(async db =>
        {
            var account = (await db.Accounts.SingleAsync(a => a.PartnerId == DemoOrganisation.Contoso.PartnerId)).Id;
            var all = await db.EntitlementsOf(account).Where(e => e.Seats > 0).Join(db.Benefits, e => e.BenefitId, b => b.Id,
                (e, b) => new { e.Id, e.Seats, b.Name, b.Fulfilment }).Where(x => x.Fulfilment == Fulfilment.Seats).ToListAsync();
            return all.GroupBy(x => x.Name.En).First(same => same.Count() > 1).OrderBy(x => x.Seats).ToList();
        });
        await portal.ExecuteAsync("UPDATE Entitlements SET SeatsTaken = Seats WHERE Id = @id", ("@id", seats[0].Id.Value));
        using var admin = await portal.SignInAsync("contoso-partner-admin");

        Assert.DoesNotContain(seats[0].Name.En + ": ", (await admin.GetAsync("/dashboard")).Text, StringComparison.Ordinal);

        await portal.ExecuteAsync("UPDATE Entitlements SET SeatsTaken = Seats WHERE Seats > 0");
        Assert.Contains(seats[0].Name.En + ": ", (await admin.GetAsync("/dashboard")).Text, StringComparison.Ordinal);
    }

    private static string OfferOf(IElement row) => row.QuerySelectorAll("td:first-child .muted")[^1].TextContent;

    private async Task AddSubscriptionsAsync(params string[] offers)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await portal.ReadAsync(async db =>
        {
            foreach (var id in offers)
            {
                var offer = await db.Offers.Include(o => o.Benefits).SingleAsync(o => o.Id == new OfferId(id));
                var subscription = new Subscription(account, offer.Id, portal.Today());
                subscription.Pay(portal.Today(), offer.TermMonths);
                var granted = subscription.Activate(offer, portal.Today());
                db.Add(subscription);
                db.AddRange(granted.Pools);
                db.AddRange(granted.Entitlements);
            }

            return await db.SaveChangesAsync();
        });
    }
}
