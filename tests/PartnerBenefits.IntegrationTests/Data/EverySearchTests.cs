using PartnerBenefits.IntegrationTests.Architecture;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class EverySearchTests(EverySearchTests.Given given) : IClassFixture<EverySearchTests.Given>
{
    private static readonly string[] ForPerson =
    [
        "elodie", "ÉLODIE", "oreal elodie", "ELODIE L'ORÉAL", "L’Oréal Élodie", "l\u02bcoreal", "l\uff07oreal brul", "E\u0301lodie BRÛLÉ",
    ];

    private static readonly string[] ForOrder = ["ete", "été", "D'ÉTÉ", "d’ete commande", "PB8 ete"];

    // By the file that has the field. {0} stands for the words that are typed.
    private static readonly Dictionary<string, Search> Searches = new()
    {
        ["People/Users.cshtml"] = new("contoso-user-admin", "/account/users?find={0}", "Élodie L’Oréal-Brûlé", ForPerson),
        ["People/MergePage.cshtml"] =
            new("contoso-user-admin", "{merge}?find={0}", "Élodie L’Oréal-Brûlé", ForPerson),
        ["Seats/_Assign.cshtml"] = new("contoso-partner-admin", "{page}?person={0}", "Élodie L’Oréal-Brûlé", ForPerson),
        ["SupportDesk/Accounts/SupportAccounts.cshtml"] = new(
            "support-reviewer", "/support-desk/accounts?search={0}", "Contoso Consulting",
            ["contoso", "CÓNTOSO", "consulting contoso", "conto\u0301so consult"]),
        ["SupportDesk/Assignments/_AssignmentFilter.cshtml"] =
            new("support-reviewer", "/support-desk/assignments?search={0}", "Élodie L’Oréal-Brûlé", ForPerson),
        ["SupportDesk/SupportDesk.cshtml"] =
            new("support-reviewer", "/support-desk/assignments?search={0}", "Élodie L’Oréal-Brûlé", ForPerson),
        ["SupportDesk/Orders/DeskOrders.cshtml"] = new("support-operator", "/support-desk/orders?search={0}", "PB84523456", ForOrder),
        ["Benefits/_BenefitFilter.cshtml"] = new(
            "contoso-member", "/dashboard/partnership/benefits/software?find={0}", "win10-pro-advanced",
            ["avances", "AVANCÉS", "avance\u0301s", "pc pour windows", "Advanced pro", "professionnel windows"]),
    };

    private sealed record Search(string Persona, string Address, string Found, string[] Typed);

    [Fact]
    public void Each_search_field_has_its_row() => Assert.Equal(
        Searches.Keys.Order(StringComparer.Ordinal),
        SourceFiles.In("src/PartnerBenefits.Web/Features", ".cshtml")
            .Where(file => File.ReadAllText(file).Contains("type=\"search\"", StringComparison.Ordinal))
            .Select(file => SourceFiles.NameOf(file)["src/PartnerBenefits.Web/Features/".Length..]).Order(StringComparer.Ordinal));

    public static TheoryData<string, string> Rows =>
        [.. Searches.Keys.SelectMany(_ => (string[])["en", "fr"], (key, language) => new TheoryDataRow<string, string>(key, language))];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_search_finds_alike_whatever_the_accents_apostrophes_capitals_and_the_order_of_words(string field, string language)
    {
        var search = Searches[field];
        using var visitor = await given.Portal.SignInAsync(search.Persona);
        visitor.Speaking(language);
        var found = search.Found.StartsWith("win", StringComparison.Ordinal)
            ? $"{await given.Portal.EntitlementAsync(DemoOrganisation.Contoso, search.Found)}"
            : search.Found;
        var missed = new List<string>();
        foreach (var typed in search.Typed)
        {
            if (!await FindsAsync(visitor, search, typed, found))
            {
                missed.Add(typed);
            }
        }

        Assert.Empty(missed);
        Assert.False(await FindsAsync(visitor, search, "zeppelin " + search.Typed[0], found));
        Assert.False(await FindsAsync(visitor, search, "***", found));
    }

    private async Task<bool> FindsAsync(Visitor visitor, Search search, string typed, string found)
    {
        var address = search.Address.Replace("{page}", given.AssignPage, StringComparison.Ordinal)
            .Replace("{merge}", given.MergePage, StringComparison.Ordinal)
            .Replace("{0}", Uri.EscapeDataString(typed), StringComparison.Ordinal);
        var page = await visitor.GetAsync(address);
        return page.Document.QuerySelectorAll("main table, main select").Any(e => e.OuterHtml.Contains(found, StringComparison.Ordinal));
    }

    public sealed class Given : IAsyncLifetime
    {
        public Portal Portal { get; } = new();

        public string AssignPage { get; private set; } = "";

        public string MergePage { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            var elodie = await Portal.AddPersonAsync("Élodie L’Oréal-Brûlé");
            await Portal.AssignAsync("vsts-account", elodie);
            for (var i = 0; i < 60; i++)
            {
                await Portal.AddPersonAsync($"Person {i:d2}");
            }

            MergePage = StoredPeople.PageOf(await Portal.AddPersonAsync("Somebody Else")) + "/merge";
            AssignPage = await Portal.PageAsync(BenefitForms.VisualStudio);
            await Portal.OrderAsync(DemoOrganisation.Fabrikam, OfferId.ActionPack, purchaseOrder: "Commande d’Été");
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
