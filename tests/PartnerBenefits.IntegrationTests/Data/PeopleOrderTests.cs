using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class PeopleOrderTests : PortalTest
{
    // In order. Ann stands before Anna, and letters that aren't Latin stand last.
    private static readonly string[] Names =
    [
        "1st Line", "Ångström B.", "Ann", "Anna", "d’Été", "Elodie", "Élodie", "Élodie B.", "Œuvre", "Östberg", "Øystein", "Zoé", "Ωmega",
        "阿部",
    ];

    [Fact]
    public void Names_stand_beside_their_base_letter_and_the_address_decides_between_equal_ones()
    {
        var keys = Names.Select(name => PeopleOrder.KeyOf(name, Address("x"))).ToList();

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Distinct(keys);
        Assert.All(keys, key => Assert.Matches("^[0-9]+$", key));
        Assert.InRange(
            string.CompareOrdinal(PeopleOrder.KeyOf("Ann", Address("b")), PeopleOrder.KeyOf("Ann", Address("a"))), 1, int.MaxValue);
        Assert.InRange(PeopleOrder.KeyOf(new string('語', 200), Address("x")).Length, 1, 600);
    }

    [Fact]
    public async Task Every_list_and_select_of_people_has_the_same_order()
    {
        var ids = await AddInDisorderAsync();
        using var admin = await portal.SignInAsync("contoso-account-admin");
        using var staff = await portal.SignInAsync("support-reviewer");
        var seats = await portal.PageAsync(BenefitForms.VisualStudio);
        var select = (await admin.GetAsync(seats)).Document.QuerySelectorAll("[name=UserId] option");
        Assert.Equal(Names, Ours(select.Select(o => o.TextContent.Split(", ")[0])));
        await portal.AssignAsync("vs-professional", await portal.FindPersonAsync(await ContosoAsync(), ids[3]));
        await portal.AssignAsync("vs-professional", await portal.FindPersonAsync(await ContosoAsync(), ids[0]));
        var account = "/support-desk/accounts/" + await ContosoAsync();

        var users = (await admin.GetAsync("/account/users")).Document.QuerySelectorAll("tbody a.name");
        Assert.Equal(Names, Ours(users.Select(a => a.TextContent)));
        var filter = (await admin.GetAsync("/account/audit")).Document.QuerySelectorAll("#person option");
        Assert.Equal(Names, Ours(filter.Select(o => o.TextContent)));
        var people = (await staff.GetAsync(account)).Document.QuerySelectorAll("[aria-labelledby=people] tbody td:first-child strong");
        Assert.Equal(Names, Ours(people.Select(e => e.TextContent)));
        Assert.Contains($"{Names[0]}, {Names[3]}", (await staff.GetAsync(account)).Text, StringComparison.Ordinal);
        var export = (await admin.GetAsync("/dashboard/partnership/benefits/export?tab=visual-studio")).Body;
        Assert.Equal([Names[0], Names[3]], Ours(Csv.Split(export).Select(row => row[10])));
        var assigned = (await admin.GetAsync(seats)).Document.QuerySelectorAll("table.people tbody strong");
        Assert.Equal([Names[0], Names[3]], Ours(assigned.Select(e => e.TextContent)));
    }

    [Fact]
    public async Task Everybody_has_a_key_also_those_stored_before_there_were_any_and_the_renamed()
    {
        await AddInDisorderAsync();
        await portal.RenameAsync(DemoOrganisation.Contoso, "Zoé", "Aaron", "aaron@contoso.example");
        await AssertKeysAsync(portal);
        await portal.ExecuteAsync("UPDATE PortalUsers SET SortKey = ''");

        using var restarted = new Portal(portal.Folder);

        await AssertKeysAsync(restarted);
    }

    private static Task<bool> AssertKeysAsync(Portal of) => of.ReadAsync(async db =>
    {
        var people = await new AcrossAccounts(db).Users.Select(u => new { u.Name, u.Email, Key = EF.Property<string>(u, "SortKey") })
            .ToListAsync();
        Assert.InRange(people.Count, 20, int.MaxValue);
        Assert.All(people, u => Assert.Equal(PeopleOrder.KeyOf(u.Name, u.Email), u.Key));
        return true;
    });

    private async Task<PartnerAccountId> ContosoAsync() => (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;

    private async Task<List<PortalUserId>> AddInDisorderAsync()
    {
        var added = new Dictionary<string, PortalUserId>();
        foreach (var name in Names.Reverse().OrderBy(name => name.Length % 3))
        {
            added[name] = (await portal.AddPersonAsync(name)).Id;
        }

        return [.. Names.Select(name => added[name])];
    }

    private static IEnumerable<string> Ours(IEnumerable<string> names) => names.Where(Names.Contains);

    private static EmailAddress Address(string mailbox) => EmailAddress.Parse(mailbox + "@contoso.example");
}
