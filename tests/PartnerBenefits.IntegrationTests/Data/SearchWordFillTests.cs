using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class SearchWordFillTests : IAsyncDisposable
{
    private const string PeopleWithoutWords = "SELECT count(*) FROM PortalUsers WHERE SortKey = '' OR Id NOT IN "
        + "(SELECT TargetId FROM SearchWords WHERE Target = 'Person')";

    private readonly SentSql sent = new();

    private readonly Portal portal;

    public SearchWordFillTests() => portal = new Portal()
        .With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(sent)));

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task All_people_are_looked_through_once_for_words_and_once_for_sort_keys_however_many_lack_them()
    {
        TestDatabase.RequireSqlite("The plan is SQLite's.");
        await FillAsync();
        await AddPeopleAsync(1_000);
        sent.Queries.Clear();

        await FillAsync();

        var looks = sent.Queries.Where(query => query.Text.Contains("FROM \"PortalUsers\"", StringComparison.Ordinal)).ToList();
        Assert.InRange(looks.Count, 10, int.MaxValue);
        Assert.Equal(2, looks.Count(query => query.PlanText.Contains("SCAN p", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Words_are_looked_for_while_another_program_writes_and_none_are_needed()
    {
        TestDatabase.RequireSqlite("On a server a reader is not kept from looking.");
        await FillAsync();
        await using var other = await portal.Database.OpenAsync();
        await other.ExecuteAsync("BEGIN IMMEDIATE");

        await FillAsync();

        await other.ExecuteAsync("ROLLBACK");
    }

    [Fact]
    public async Task A_fill_waits_longer_for_another_writer_than_a_page_does()
    {
        TestDatabase.RequireSqlite("On a server writers of other rows don't wait.");
        await AddPeopleAsync(1);
        await using var other = await portal.Database.OpenAsync();
        await other.ExecuteAsync("BEGIN IMMEDIATE");

        var fill = Task.Run(FillAsync, TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);
        await other.ExecuteAsync("ROLLBACK");
        await fill;

        Assert.Equal(0, await CountAsync(PeopleWithoutWords));
    }

    private async Task FillAsync()
    {
        await portal.ReadAsync(db => db.Accounts.CountAsync());
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SearchWordFill>().RunAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<SortKeyFill>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await CountAsync(PeopleWithoutWords));
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var open = await portal.Database.OpenAsync();
        return await open.ScalarAsync<long>(sql);
    }

    /// <summary>Copies of a person, as an older version left them: without words and sort key.</summary>
    private async Task AddPeopleAsync(int count)
    {
        await portal.ReadAsync(db => db.Accounts.CountAsync());
        await using var open = await portal.Database.OpenAsync();
        var columns = new List<string>();
        await using (var info = open.CreateCommand())
        {
            info.CommandText = "SELECT name FROM pragma_table_info('PortalUsers')";
            await using var reader = await info.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                columns.Add(reader.GetString(0));
            }
        }

        var values = columns.Select(column => column switch
        {
            "Id" => "upper(printf('%s-%s-%s-%s-%s', hex(randomblob(4)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(2)), "
                + "hex(randomblob(6))))",
            "Email" => "printf('%s@copy.example', lower(hex(randomblob(8))))",
            "SortKey" => "''",
            "ObjectId" => "NULL",
            _ => column,
        });
        Assert.Equal(count, await open.ExecuteAsync(
            $"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) "
            + $"INSERT INTO PortalUsers ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} "
            + "FROM n, (SELECT * FROM PortalUsers LIMIT 1)"));
    }
}
