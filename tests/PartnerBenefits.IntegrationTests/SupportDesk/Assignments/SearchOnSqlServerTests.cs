using Microsoft.SqlServer.TransactSql.ScriptDom;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.IntegrationTests.Machinery.SqlServer;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Assignments;

public sealed class SearchOnSqlServerTests
{
    [Theory]
    [InlineData(5, "Person", 1)]
    [InlineData(5, "Account", 1)]
    [InlineData(5, "Benefit", 2)]
    [InlineData(WordMatchMost, "Person", 2)]
    public async Task Every_query_is_T_SQL_that_can_use_the_indexes(int matches, string target, int pages)
    {
        var all = await SearchAsync(matches, target, new AssignmentCriteria { Words = ["zoe", "cont"], IsOpen = true });

        // Where common words are walked, one query finds how far.
        Assert.Equal(pages - 1, all.Count(IsWindow));
        var queries = all.Where(query => !IsWindow(query)).ToList();
        Assert.Equal(2 + pages, queries.Count);
        Assert.All(queries, AssertSargable);
        Assert.All(queries.Take(2), q => Assert.Contains("TOP(@", q, StringComparison.Ordinal));
        Assert.All(queries.Skip(2), q =>
        {
            Assert.Contains("SELECT TOP(@", q, StringComparison.Ordinal);
            Assert.EndsWith("ORDER BY [a].[Id] DESC", q.TrimEnd(), StringComparison.Ordinal);
            Assert.Contains("[a].[Id] < @before", q, StringComparison.Ordinal);
        });
        AssertLedByIndexes(queries[^1]);
    }

    [Fact]
    public async Task Every_filter_is_T_SQL()
    {
        var now = new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);
        var queries = await SearchAsync(5, "Person", new AssignmentCriteria
        {
            Words = ["zoe"],
            IsOpen = false,
            Stage = ActivationStage.Requested,
            From = now,
            Until = now,
        });

        Assert.All(queries, AssertSargable);
    }

    private const int WordMatchMost = 20_000;

    private static bool IsWindow(string query) => query.Contains("OFFSET", StringComparison.Ordinal);

    private static void AssertSargable(string query)
    {
        var script = new SqlServerScript(query);
        Assert.Empty(script.SyntaxErrors);
        var likes = new Likes();
        Assert.All(script.Statements, s => s.Accept(likes));
        Assert.NotEmpty(likes.Found);
        Assert.All(likes.Found, like =>
        {
            Assert.IsType<ColumnReferenceExpression>(like.FirstExpression);
            Assert.IsType<VariableReference>(like.SecondExpression);
        });
        Assert.DoesNotContain("CAST([", query, StringComparison.Ordinal);
        Assert.DoesNotContain("CHARINDEX", query, StringComparison.Ordinal);
    }

    /// <summary>One part for each index of assignments, put together by UNION. An OR would mean a walk through all rows.</summary>
    private static void AssertLedByIndexes(string query)
    {
        var unions = new Unions();
        Assert.All(new SqlServerScript(query).Statements, s => s.Accept(unions));
        Assert.Equal(2, unions.Found.Count);
        Assert.All((string[])["UserId", "AccountId", "EntitlementId"], column =>
            Assert.Matches($@"WHERE \[a\d\]\.\[{column}\] IN \(", query));
        Assert.DoesNotMatch(@"\)\s+OR\s+\[a\d?\]\.\[\w+\] IN \(", query);
    }

    private static async Task<IReadOnlyList<string>> SearchAsync(int matches, string target, AssignmentCriteria criteria)
    {
        var server = new SqlServerStandIn(matches, target);
        await using var db = server.Open();
        var found = await new AssignmentSearch(db, new AcrossAccounts(db)).FindAsync(criteria, TestContext.Current.CancellationToken);
        await found.PageAsync(1_000_000, 51, TestContext.Current.CancellationToken);
        return server.Queries;
    }

    private sealed class Unions : TSqlFragmentVisitor
    {
        public List<BinaryQueryExpression> Found { get; } = [];

        public override void Visit(BinaryQueryExpression node) => Found.Add(node);
    }

    private sealed class Likes : TSqlFragmentVisitor
    {
        public List<LikePredicate> Found { get; } = [];

        public override void Visit(LikePredicate node) => Found.Add(node);
    }
}
