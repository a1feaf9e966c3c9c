using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Infrastructure;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Assignments;

/// <summary>Reads SQLite's query plans: no search may read a whole table.</summary>
public sealed class SearchPlanTests(SearchPlanTests.Stored stored) : IClassFixture<SearchPlanTests.Stored>
{
    private const int Common = 1100;

    [Theory]
    [InlineData("zyxwina")]
    [InlineData("zyx")]
    [InlineData("quvortex")]
    [InlineData("4000012")]
    [InlineData("zyxwina asha")]
    [InlineData("asha quvortex product")]
    public async Task A_rare_word_leads_by_the_indexes(string words)
    {
        var queries = await SearchAsync(words);

        AssertLed(queries[^1]);
        Assert.DoesNotContain(queries, q => Regex.IsMatch(q.PlanText, @"^SEARCH a USING INTEGER PRIMARY KEY \(rowid[<>]"));
    }

    [Theory]
    [InlineData("asha")]
    [InlineData("asha product")]
    [InlineData("product")]
    [InlineData("a")]
    public async Task A_common_word_is_walked_to_from_the_newest_in_a_window_and_leads_where_that_is_not_enough(string words)
    {
        var queries = await SearchAsync(words);

        Assert.StartsWith("SEARCH a USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)", queries[^2].PlanText, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", queries[^2].PlanText, StringComparison.Ordinal);
        Assert.Contains("sqlite_autoindex_SearchWords_1 (Target=? AND TargetId=? AND Word>? AND Word<?)", queries[^2].PlanText,
            StringComparison.Ordinal);
        AssertLed(queries[^1]);
    }

    [Fact]
    public async Task A_word_that_nothing_has_asks_for_no_assignment()
    {
        var queries = await SearchAsync("asha nobody");

        Assert.DoesNotContain(queries, q => q.PlanText.Contains("SEARCH a ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_search_a_page_is_read_by_its_key()
    {
        var page = Assert.Single(await SearchAsync(""));

        Assert.Equal("SEARCH a USING INTEGER PRIMARY KEY (rowid<?)", page.PlanText);
    }

    private static void AssertLed(SentSql.Query page)
    {
        Assert.StartsWith("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)", page.PlanText, StringComparison.Ordinal);
        Assert.All(
            (string[])["IX_Assignments_UserId_Id", "AK_Assignments_AccountId_Id (AccountId=?", "IX_Assignments_EntitlementId_Id"],
            index => Assert.Matches($@"SEARCH a\d USING (COVERING )?INDEX {Regex.Escape(index)}", page.PlanText));
    }

    private async Task<List<SentSql.Query>> SearchAsync(string words)
    {
        var sent = new SentSql();
        await using var db = stored.Open(sent);
        var found = await new AssignmentSearch(db, new AcrossAccounts(db))
            .FindAsync(new AssignmentCriteria { Words = Folding.WordsOf(words) }, TestContext.Current.CancellationToken);
        await found.PageAsync(1_000_000, 51, TestContext.Current.CancellationToken);
        Assert.NotEmpty(sent.Queries);
        Assert.All(sent.Queries,
            q => Assert.DoesNotContain(
            q.Plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !q.Plan.Contains("CO-ROUTINE " + step[5..])));
        Assert.All(sent.Queries.Take(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length),
            q => Assert.Contains("SEARCH s USING COVERING INDEX IX_SearchWords_Word (Word>? AND Word<?)", q.PlanText,
                StringComparison.Ordinal));
        return sent.Queries;
    }

    public sealed class Stored : IAsyncLifetime
    {
        private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;

        private DatabaseSettings Settings =>
            new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "search.db")};Default Timeout=30");

        internal PortalDb Open(SentSql? sent = null)
        {
            var options = new DbContextOptionsBuilder<PortalDb>();
            options.UsePortalDatabase(Settings);
            if (sent is not null)
            {
                options.AddInterceptors(sent);
            }

            return new PortalDb(options.Options);
        }

        public async ValueTask InitializeAsync()
        {
            await using var db = Open();
            await db.Database.MigrateAsync();
            var offer = new Offer(OfferId.ActionPack, new BilingualText("Offer", "Offre"), null, null, 12, "test");
            offer.Benefits.Add(
                new Benefit
                {
                    OfferId = offer.Id,
                    Code = "seats",
                    Tab = BenefitTab.VisualStudio,
                    Name = new BilingualText("Product", "Produit"),
                    Seats = 5
                });
            db.Add(offer);
            var day = new DateOnly(2026, 7, 1);
            for (var i = 0; i < Common; i++)
            {
                var account = new PartnerAccount(i == 7 ? "Quvortex" : $"Organisation {i}", $"{4_000_000 + i}", "US", Language.En);
                var subscription = new Subscription(account.Id, offer.Id, day);
                subscription.Pay(day, 12);
                var granted = subscription.Activate(offer, day);
                db.AddRange(account, subscription,
                    new PortalUser(account.Id, i == 3 ? "Zyxwina R." : $"Asha {i}",
                    EmailAddress.Parse($"a{i}@x.example"), PartnerRoles.None));
                db.AddRange(granted.Entitlements);
            }

            await db.SaveChangesAsync();
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
