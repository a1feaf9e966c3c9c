using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Assignments;

public sealed class SearchWordTests : PortalTest
{
    [Fact]
    public async Task The_demo_data_and_the_catalogue_have_their_words()
    {
        await AssertWordsAsync(portal);

        Assert.Equal(["4512345", "consulting", "contoso"],
            await WordsAsync((await portal.AccountAsync(DemoOrganisation.Contoso)).Id.Value));
    }

    [Fact]
    public async Task Whoever_is_added_or_renamed_is_found_by_the_new_words_only()
    {
        var contoso = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var added = await portal.ReadAsync(async db =>
        {
            var user = new PortalUser(contoso, "Zoé Lefèvre-Cœur", EmailAddress.Parse("zoe.lefevre@contoso.example"), PartnerRoles.None);
            db.Add(user);
            await db.SaveChangesAsync();
            return user;
        });
        Assert.Equal(["coeur", "contoso", "example", "lefevre", "zoe"], await WordsAsync(added.Id.Value));

        await portal.RenameAsync(DemoOrganisation.Contoso, "Zoé Lefèvre-Cœur", "Zoé Martin", "zoe.martin@contoso.example");
        Assert.Equal(["contoso", "example", "martin", "zoe"], await WordsAsync(added.Id.Value));

        await portal.RenameAsync(DemoOrganisation.Contoso, "Zoé Martin", "Zoé Martin", "z@contoso.example");
        Assert.Equal(["contoso", "example", "martin", "z", "zoe"], await WordsAsync(added.Id.Value));
        await AssertWordsAsync(portal);
    }

    [Fact]
    public async Task A_save_that_is_not_asynchronous_and_one_of_something_else_keep_them_too()
    {
        var contoso = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await portal.ReadAsync(async db =>
        {
            var user = await db.UsersOf(contoso).FirstAsync(u => u.Name == "Asha D.");
            user.Rename("Asha Dupont", user.Email);
#pragma warning disable CA1849 // It is what is tried.
            db.SaveChanges();
#pragma warning restore CA1849
            user.Prefer(Language.Fr, null);
            user.Give(PartnerRoles.UserAdmin);
            return await db.SaveChangesAsync();
        });

        await AssertWordsAsync(portal);
    }

    [Fact]
    public async Task A_save_that_failed_and_is_tried_again_writes_each_word_once()
    {
        var contoso = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await portal.ReadAsync(async db =>
        {
            var taken = new PortalUser(contoso, "Nora Q.", EmailAddress.Parse("asha.d@contoso.example"), PartnerRoles.None);
            db.Add(taken);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            taken.Rename("Nora Quinn", EmailAddress.Parse("nora@contoso.example"));
            return await db.SaveChangesAsync();
        });

        await AssertWordsAsync(portal);
    }

    [Fact]
    public async Task Another_benefit_brings_its_words_in_both_languages()
    {
        var benefit = new Benefit
        {
            OfferId = OfferId.ActionPack,
            Code = "new-one",
            Name = new BilingualText("Brand new thing", "Nouveauté d’été"),
            Position = 99
        };
        await portal.ReadAsync(async db =>
        {
            db.Add(benefit);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(["brand", "d", "ete", "new", "nouveaute", "one", "thing"], await WordsAsync(benefit.Id.Value));
    }

    [Fact]
    public async Task A_database_from_before_there_were_words_gets_them_at_the_start()
    {
        var contoso = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await portal.ExecuteAsync("DELETE FROM SearchWords WHERE TargetId <> @contoso", ("@contoso", contoso.Value));
        await portal.ExecuteAsync("UPDATE SearchWords SET Word = 'kept' WHERE Word = 'contoso'");

        using var restarted = new Portal(portal.Folder);
        await restarted.ExecuteAsync("UPDATE SearchWords SET Word = 'contoso' WHERE Word = 'kept'");

        await AssertWordsAsync(restarted);
    }

    private static async Task AssertWordsAsync(Portal of)
    {
        var expected = await of.ReadAsync(async db =>
        {
            var words = new List<SearchWord>();
            words.AddRange((await new AcrossAccounts(db).Users.ToListAsync())
                .SelectMany(u => Words(SearchTarget.Person, u.Id.Value, u.Name, u.Email.Value)));
            words.AddRange((await db.Accounts.ToListAsync()).SelectMany(a => Words(SearchTarget.Account, a.Id.Value, a.Name, a.PartnerId)));
            words.AddRange(
                (await db.Benefits.ToListAsync()).SelectMany(b => Words(SearchTarget.Benefit, b.Id.Value, b.Name.En, b.Name.Fr, b.Code)));
            words.AddRange((await new AcrossAccounts(db).Orders.ToListAsync())
                .SelectMany(o => Words(SearchTarget.Order, o.Id.Value, o.Number, o.Billing.PurchaseOrder)));
            return words;
        });

        Assert.InRange(expected.Count, 100, int.MaxValue);
        Assert.Equivalent(Sorted(expected), Sorted(await of.ReadAsync(db => db.SearchWords.AsNoTracking().ToListAsync())), strict: true);
    }

    private static IEnumerable<SearchWord> Words(SearchTarget target, Guid id, params string[] texts) =>
        Folding.WordsOf(texts).Select(word => new SearchWord(target, id, word));

    private static List<string> Sorted(IEnumerable<SearchWord> words) => [.. words.Select(w => w.ToString()).Order(StringComparer.Ordinal)];

    private async Task<List<string>> WordsAsync(Guid target) =>
        [.. (await portal.ReadAsync(db => db.SearchWords.Where(w => w.TargetId == target).Select(w => w.Word).ToListAsync()))
            .Order(StringComparer.Ordinal)];
}
