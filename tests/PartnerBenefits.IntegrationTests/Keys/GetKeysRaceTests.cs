using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Keys;

public sealed class GetKeysRaceTests
{
    private const int Requests = 100;
    private const int AllRounds = 20;

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task A_hundred_first_presses_for_one_benefit_claim_one_key_and_all_show_it()
    {
        for (var round = 0; round < Campaign.Rounds(1, AllRounds); round++)
        {
            await using var portal = new Portal();
            using var admin = await portal.SignInAsync("contoso-partner-admin");
            var race = new KeyRace(portal.Database);
            var form = await KeyForm.OpenAsync(admin, (await race.OpenPagesAsync(DemoOrganisation.Contoso))[0]);

            var answers = await race.RunAsync([.. Enumerable.Repeat(form, Requests)]);

            await AssertOneKeyAsync(race, answers);
            AssertNothingFailed(portal.Log.Everything);
        }
    }

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task A_hundred_presses_for_all_benefits_of_two_accounts_claim_each_key_once()
    {
        for (var round = 0; round < Campaign.Rounds(1, AllRounds); round++)
        {
            await using var portal = new Portal();
            using var contoso = await portal.SignInAsync("contoso-partner-admin");
            using var wingtip = await portal.SignInAsync("wingtip-partner-admin");
            var race = new KeyRace(portal.Database);

            var answers = await race.RunAsync(
                await MixedAsync(race, Requests, (contoso, DemoOrganisation.Contoso), (wingtip, DemoOrganisation.Wingtip)));

            await race.AssertAllIsWellAsync(answers, DemoOrganisation.Contoso, DemoOrganisation.Wingtip);
            AssertNothingFailed(portal.Log.Everything);
        }
    }

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Twenty_accounts_that_race_for_ten_keys_get_exactly_ten_and_ten_read_why_not()
    {
        for (var round = 0; round < Campaign.Rounds(1, AllRounds); round++)
        {
            await using var portal = new Portal();
            await portal.LoadKeysAsync(
                await portal.BenefitAsync("visio-pro-2016"), [.. Enumerable.Range(0, 10).Select(i => new KeyText($"DEMO-SCARCE-{i}"))]);
            var forms = new List<KeyForm>();
            foreach (var partner in await portal.AddPartnersAsync(20))
            {
                var page = (await portal.ScalarAsync<string>(
                    "SELECT e.Id FROM Entitlements e JOIN Benefits b ON b.Id = e.BenefitId "
                    + $"WHERE b.Code = 'visio-pro-2016' AND lower(e.AccountId) = '{partner.AccountId}'")).ToLowerInvariant();
                forms.Add(await KeyForm.OpenAsync(await portal.SignedInAsync(partner), $"/dashboard/partnership/benefits/software/{page}"));
            }

            var answers = await new KeyRace(portal.Database).RunAsync(forms);
            forms.ForEach(form => form.Visitor.Dispose());

            Assert.Equal(10, answers.SelectMany(a => a.Keys).Distinct().Count());
            Assert.Equal(10, answers.Count(a => a.Keys.Count == 1));
            var refused = answers.Where(a => a.Keys.Count == 0).ToList();
            Assert.Equal(10, refused.Count);
            Assert.All(refused, answer => Assert.Equal(BenefitStatus.WaitingForStock.Why, Assert.Single(answer.Alerts)));
            Assert.Equal(10, await portal.ScalarAsync<long>("SELECT count(*) FROM AuditEvents"));
        }
    }

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Two_processes_on_one_database_claim_one_key_too()
    {
        for (var round = 0; round < Campaign.Rounds(1, AllRounds); round++)
        {
            var (folder, one, other) = await TwoAsync();
            await using var first = one;
            await using var second = other;
            using var here = await one.SignInAsync("contoso-partner-admin");
            using var there = await other.SignInAsync("contoso-account-admin");
            var race = new KeyRace(TestDatabase.Of(folder));
            var page = (await race.OpenPagesAsync(DemoOrganisation.Contoso))[0];
            KeyForm[] forms = [await KeyForm.OpenAsync(here, page), await KeyForm.OpenAsync(there, page)];

            var answers = await race.RunAsync([.. Enumerable.Range(0, Requests).Select(i => forms[i % 2])]);

            await AssertOneKeyAsync(race, answers);
            AssertNothingFailed(one.Output + other.Output);
        }
    }

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task Two_processes_on_one_database_claim_each_key_once()
    {
        for (var round = 0; round < Campaign.Rounds(1, AllRounds); round++)
        {
            var (folder, one, other) = await TwoAsync();
            await using var first = one;
            await using var second = other;
            using var contosoHere = await one.SignInAsync("contoso-partner-admin");
            using var contosoThere = await other.SignInAsync("contoso-account-admin");
            using var wingtipHere = await one.SignInAsync("wingtip-partner-admin");
            using var wingtipThere = await other.SignInAsync("wingtip-partner-admin");
            var race = new KeyRace(TestDatabase.Of(folder));

            var answers = await race.RunAsync(
            [
                .. await MixedAsync(race, Requests / 2, (contosoHere, DemoOrganisation.Contoso), (wingtipHere, DemoOrganisation.Wingtip)),
                .. await MixedAsync(race, Requests / 2, (contosoThere, DemoOrganisation.Contoso), (wingtipThere, DemoOrganisation.Wingtip)),
            ]);

            await race.AssertAllIsWellAsync(answers, DemoOrganisation.Contoso, DemoOrganisation.Wingtip);
            AssertNothingFailed(one.Output + other.Output);
        }
    }

    private static async Task<(string Folder, PortalProcess One, PortalProcess Other)> TwoAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;
        var (one, other) = (PortalProcess.Start(folder), PortalProcess.Start(folder));
        await Task.WhenAll(WarmAsync(one), WarmAsync(other));
        return (folder, one, other);
    }

    private static async Task WarmAsync(PortalProcess portal)
    {
        using var bystander = await portal.SignInAsync("fabrikam-account-admin");
        var answer = await bystander.SubmitAsync("/my", "main form", ("Language", "En"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<KeyForm>> MixedAsync(
        KeyRace race, int count, params (Visitor Admin, DemoOrganisation Organisation)[] people)
    {
        var forms = new List<KeyForm>();
        foreach (var (admin, organisation) in people)
        {
            var pages = await race.OpenPagesAsync(organisation);
            var form = await KeyForm.OpenAsync(admin, pages[0]);
            forms.AddRange(pages.Select(form.At));
        }

        return [.. Enumerable.Range(0, count).Select(i => forms[i % forms.Count])];
    }

    private static async Task AssertOneKeyAsync(KeyRace race, IReadOnlyList<Answer> answers)
    {
        Assert.Single(answers.Select(a => Assert.Single(a.Keys)).Distinct());
        await race.AssertAllIsWellAsync(answers, DemoOrganisation.Contoso);
    }

    private static void AssertNothingFailed(string log) => Assert.DoesNotContain("responded 500", log, StringComparison.Ordinal);
}
