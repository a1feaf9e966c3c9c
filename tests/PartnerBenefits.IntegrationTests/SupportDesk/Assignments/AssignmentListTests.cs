using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Assignments;

public sealed class AssignmentListTests(AssignmentListTests.Assigned assigned) : IClassFixture<AssignmentListTests.Assigned>
{
    private readonly Portal portal = assigned.Portal;

    [Theory]
    [InlineData("Élodie", "elodie")]
    [InlineData("ELODIE lef", "elodie")]
    [InlineData("lefèvre", "elodie")]
    [InlineData("élodie.LEFEVRE@wingtip", "elodie")]
    [InlineData("coeur", "elodie")]
    [InlineData("Cœ", "elodie")]
    [InlineData("asha", "asha ended")]
    [InlineData("ash contoso", "asha ended")]
    [InlineData("contoso.example", "asha ended support")]
    [InlineData("Consult", "asha ended support")]
    [InlineData("4512345", "asha ended support")]
    [InlineData("45", "asha ended support elodie")]
    [InlineData("wingt", "elodie")]
    [InlineData("visual studio prof", "asha elodie")]
    [InlineData("abonnement", "asha elodie")]
    [InlineData("équipe", "")]
    [InlineData("asha 4534567", "")]
    [InlineData("vsts", "ended")]
    [InlineData("ben incident", "support")]
    [InlineData("incidents sur SITE", "support")]
    [InlineData("sha", "")]
    [InlineData("visio", "")]
    [InlineData("nobody", "")]
    [InlineData("%", null)]
    [InlineData("_", null)]
    public async Task Words_and_their_beginnings_are_found_in_people_accounts_and_products(string words, string? found)
    {
        using var staff = await portal.SignInAsync("support-reviewer");

        Assert.Equal(found is null ? [] : assigned.Ids(found), await staff.SearchAsync(words));
    }

    [Theory]
    [InlineData("", "asha ended support elodie")]
    [InlineData("?state=Open", "asha support elodie")]
    [InlineData("?state=Ended", "ended")]
    [InlineData("?stage=Requested", "support")]
    [InlineData("?stage=Active", "")]
    [InlineData("?tab=Support", "support")]
    [InlineData("?tab=VisualStudio", "asha ended elodie")]
    [InlineData("?tab=Software", "")]
    [InlineData("?from=2026-11-02", "support elodie")]
    [InlineData("?to=2026-11-01", "asha ended")]
    [InlineData("?from=2026-11-02&to=2026-11-02", "support")]
    [InlineData("?from=0001-01-01&to=9999-12-31", "asha ended support elodie")]
    [InlineData("?search=asha&state=Ended&tab=VisualStudio&to=2026-11-01", "ended")]
    [InlineData("?search=contoso&state=Open&stage=Requested", "support")]
    public async Task Each_filter_narrows_the_list(string query, string found)
    {
        using var staff = await portal.SignInAsync("support-operator");

        Assert.Equal(assigned.Ids(found), await staff.ListAsync(query));
    }

    [Fact]
    public async Task The_list_is_narrowed_to_a_benefit_or_an_account()
    {
        using var staff = await portal.SignInAsync("support-operator");
        var benefit = await portal.ReadAsync(db => Task.FromResult(db.Benefits.Single(b => b.Code == DeskAssignments.Seats).Id));
        var wingtip = (await portal.AccountAsync(DemoOrganisation.Wingtip)).Id;

        Assert.Equal(assigned.Ids("asha elodie"), await staff.ListAsync($"?benefit={benefit}"));
        Assert.Equal(assigned.Ids("elodie"), await staff.ListAsync($"?account={wingtip}"));
        Assert.Equal(assigned.Ids("elodie"), await staff.ListAsync($"?account={wingtip}&benefit={benefit}&search=lef"));
        Assert.Empty(await staff.ListAsync($"?account={wingtip}&search=asha"));
    }

    [Theory]
    [InlineData("?search=***", "search-problem", "Enter letters or digits to search for.")]
    [InlineData("?search=a+b+c+d+e+f+g+h+i", "search-problem", "Enter at most 8 words to search for.")]
    [InlineData("?from=2026-11-02&to=2026-11-01", "to-problem", "The last day can't be before the first day.")]
    [InlineData("?from=yesterday", "from-problem", "This value can't be read. Correct it and try again.")]
    [InlineData("?state=Some", "state-problem", "Choose a state from the list.")]
    [InlineData("?stage=Some", "stage-problem", "Choose a state from the list.")]
    [InlineData("?tab=Some", "tab-problem", "Choose a tab from the list.")]
    [InlineData("?benefit=01890000-0000-7000-8000-000000000000", "benefit-problem", "Choose a benefit from the list.")]
    public async Task A_filter_that_is_not_understood_is_said_at_its_field(string query, string field, string problem)
    {
        using var staff = await portal.SignInAsync("support-operator");

        foreach (var address in (string[])[DeskPage.Assignments + query, DeskPage.Assignments + query + "&handler=Export"])
        {
            var list = await staff.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, list.StatusCode);
            Assert.Equal(problem, list.Document.GetElementById(field)!.TextContent);
            Assert.Empty(list.AssignmentIds());
            Assert.Contains("No assignments match.", list.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_said_and_looked_into_by_nobody()
    {
        using var staff = await portal.SignInAsync("support-operator");

        var list = await staff.GetAsync(DeskPage.Assignments + "?account=" + Guid.CreateVersion7());

        Assert.Equal("This account doesn't exist.", Assert.Single(list.Alerts));
        Assert.Empty(list.AssignmentIds());
    }

    [Fact]
    public async Task A_line_says_who_what_where_since_when_and_by_whom_in_both_languages()
    {
        using var staff = await portal.SignInAsync("support-reviewer");
        var english = (await staff.GetAsync(DeskPage.Assignments + "?search=ben")).Document.QuerySelector("[data-assignment]")!.TextContent;
        var french = (await staff.Speaking("fr").GetAsync(DeskPage.Assignments + "?search=ben")).Document.QuerySelector(
            "[data-assignment]")!.TextContent;

        Assert.All(
            (string[])["Ben O.", "ben.o@contoso.example", "Contoso Consulting", "4512345", "On-premises product support incidents",
                "Support", "Assigned", "Requested", "2 Nov 2026, 08:00 UTC", "Network staff"],
            text => Assert.Contains(text, english, StringComparison.Ordinal));
        Assert.All(
            (string[])["Incidents de support produit (sur site)", "Affecté", "Demandé", "2 nov. 2026", "Personnel du réseau"],
            text => Assert.Contains(text, french, StringComparison.Ordinal));
    }

    public sealed class Assigned : IAsyncLifetime
    {
        private readonly Dictionary<string, long> named = [];

        public Portal Portal { get; } = new();

        public List<long> Ids(string names) =>
            [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => named[name]).OrderDescending()];

        public async ValueTask InitializeAsync()
        {
            await Portal.RenameAsync(DemoOrganisation.Wingtip, "Wingtip Partner Admin", "Élodie Lefèvre-Cœur",
                "elodie.lefevre@wingtip.example");
            named["asha"] = await AddAsync(DemoOrganisation.Contoso, DeskAssignments.Seats, "Asha D.",
                new DateTime(2026, 10, 30, 8, 0, 0, DateTimeKind.Utc));
            named["ended"] = await AddAsync(DemoOrganisation.Contoso, DeskAssignments.Team, "Asha D.",
                new DateTime(2026, 11, 1, 23, 59, 59, DateTimeKind.Utc), ended: true);
            var at = new DateTime(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc);
            var staff = await Portal.ReadAsync(db => Task.FromResult(db.Staff.OrderBy(s => s.Name).First().Id));
            named["support"] =
                await Portal.AssignAsync(DemoOrganisation.Contoso, DeskAssignments.Support, "Ben O.", at, by: Actor.For(staff));
            await Portal.RequestAsync(named["support"], at);
            named["elodie"] = await AddAsync(DemoOrganisation.Wingtip, DeskAssignments.Seats, "Élodie Lefèvre-Cœur",
                new DateTime(2026, 11, 3, 0, 0, 0, DateTimeKind.Utc));
        }

        public ValueTask DisposeAsync()
        {
            Portal.Dispose();
            return ValueTask.CompletedTask;
        }

        private Task<long> AddAsync(DemoOrganisation organisation, string benefit, string person, DateTime at, bool ended = false) =>
            Portal.AssignAsync(organisation, benefit, person, at, ended);
    }
}
