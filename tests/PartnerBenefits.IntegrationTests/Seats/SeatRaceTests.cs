using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Seats;

public sealed class SeatRaceTests
{
    private const int Seats = 50;
    private const int People = 200;

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Two_hundred_people_who_race_for_fifty_seats_get_exactly_fifty()
    {
        for (var round = 0; round < Campaign.Rounds(2, 20); round++)
        {
            await using var portal = new Portal();
            using var admin = await portal.SignInAsync("contoso-partner-admin");
            var race = await SeatRace.PrepareAsync(portal.Database, Seats);
            var people = await SeatRace.AddPeopleAsync(portal.Database, People);

            var answers = await race.RunAsync(people, admin);

            await race.AssertAllIsWellAsync(answers, Seats, AssignmentRules.SeatIsLeft);
            Assert.DoesNotContain("locked", portal.Log.Everything, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Two_hundred_people_who_race_in_two_processes_get_exactly_fifty_seats()
    {
        for (var round = 0; round < Campaign.Rounds(1, 5); round++)
        {
            var folder = Directory.CreateTempSubdirectory("partner-benefits-race-").FullName;
            await using var one = PortalProcess.Start(folder);
            await using var other = PortalProcess.Start(folder);
            using var here = await one.SignInAsync("contoso-partner-admin");
            using var there = await other.SignInAsync("contoso-account-admin");
            var database = TestDatabase.Of(folder);
            var race = await SeatRace.PrepareAsync(database, Seats);
            var people = await SeatRace.AddPeopleAsync(database, People);

            var answers = await race.RunAsync(people, here, there);

            await race.AssertAllIsWellAsync(answers, Seats, AssignmentRules.SeatIsLeft);
        }
    }

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task The_same_person_fifty_times_at_once_gets_one_seat()
    {
        for (var round = 0; round < Campaign.Rounds(1, 20); round++)
        {
            await using var portal = new Portal();
            using var admin = await portal.SignInAsync("contoso-partner-admin");
            var race = await SeatRace.PrepareAsync(portal.Database, Seats);
            var person = Assert.Single(await SeatRace.AddPeopleAsync(portal.Database, 1));

            var answers = await race.RunAsync([.. Enumerable.Repeat(person, Seats)], admin);

            await race.AssertAllIsWellAsync(answers, 1, AssignmentRules.UserHasNone);
        }
    }
}
