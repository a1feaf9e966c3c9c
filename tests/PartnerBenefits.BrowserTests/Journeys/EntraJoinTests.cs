using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Journeys;

public sealed class EntraJoinTests(Chromium chromium) : EntraJourney(chromium)
{
    [Fact]
    public async Task Somebody_of_an_unknown_organisation_signs_in_and_joins()
    {
        var visit = await SignInAsync(StandInPeople.Stranger);

        await new JoinPages(visit).JoinAsync("Unknown Works", "FR");
    }
}
