using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class DemoTermTests : PortalTest
{
    [Theory]
    [InlineData("2027-06-30", "2026-07-01", "2027-06-30")]
    [InlineData("2027-07-01", "2027-07-01", "2028-06-30")]
    [InlineData("2028-02-29", "2027-07-01", "2028-06-30")]
    [InlineData("2026-12-31", "2026-07-01", "2027-06-30")]
    public async Task Contoso_and_Wingtip_are_active_since_the_first_of_July_before_the_first_start(string today, string first, string last)
    {
        var day = DateOnly.ParseExact(today, "O");
        portal.Clock.SetUtcNow(new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero));

        foreach (var organisation in (DemoOrganisation[])[DemoOrganisation.Contoso, DemoOrganisation.Wingtip])
        {
            var account = (await portal.AccountAsync(organisation)).Id;
            var subscription = await portal.ReadAsync(db => db.SubscriptionsOf(account).AsNoTracking().Include(s => s.Terms).SingleAsync());
            Assert.Equal(SubscriptionState.Active, subscription.StateOn(day));
            var term = Assert.Single(subscription.Terms);
            Assert.Equal((DateOnly.ParseExact(first, "O"), DateOnly.ParseExact(last, "O")), (term.Start, term.LastUsableDay));
            Assert.True(term.RunsOn(day));
            Assert.Equal(term.Start, subscription.ActivatedOn);
            Assert.True((await portal.ReadAsync(db => db.MembershipOf(account).AsNoTracking().SingleAsync())).IsRunningOn(day));
        }
    }
}
