using System.Linq.Expressions;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.SqlServer;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class StatementCaptureTests
{
    private const int MostParameters = 2100;

    private readonly StatementCapture capture = new();

    [Theory]
    [InlineData("SELECT [a].[NoSuchColumn] FROM [PartnerAccounts] AS [a]")]
    [InlineData("SELECT [a].[Id] FROM [NoSuchTable] AS [a]")]
    [InlineData("UPDATE [a] SET [a].[NoSuchColumn] = @p FROM [PartnerAccounts] AS [a]")]
    [InlineData("SET NOCOUNT ON;\nINSERT INTO [PartnerAccounts] ([Id], [NoSuchColumn]) VALUES (@p, @p)")]
    [InlineData("DELETE FROM [a] FROM [PartnerAccounts] AS [a] WHERE [a].[NoSuchColumn] = @p")]
    [InlineData("SELECT [a].[Id] FROM [PartnerAccounts] AS [a] WHERE [a].[Id] = @undeclared")]
    public void A_statement_that_names_what_is_not_there_is_found_out(string text) =>
        Assert.NotEmpty(StatementBinding.Errors([new SentStatement(text, [new SentParameter("p", "uniqueidentifier")])]));

    [Fact]
    public void A_statement_that_names_what_is_there_is_left_alone() => Assert.Empty(StatementBinding.Errors(
        [new SentStatement("SELECT [a].[Id] FROM [PartnerAccounts] AS [a] WHERE [a].[Id] = @p",
            [new SentParameter("p", "uniqueidentifier")])]));

    [Fact]
    public void A_statement_with_a_syntax_error_is_found_out()
    {
        capture.Add(new SentStatement("SELECT [a].[Id] FORM [PartnerAccounts] AS [a]", []), "Some.Method");

        Assert.StartsWith("Some.Method: ", Assert.Single(capture.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_can_not_be_translated_is_found_out()
    {
        using var db = Databases.Unopened(DatabaseProvider.Sqlite);
        var query = db.Accounts.Where(a => Backwards(a.Name) == "osotnoC");

        capture.Query(query.Expression, "Some.Method");

        Assert.Contains("could not be translated", Assert.Single(capture.Failures), StringComparison.Ordinal);
        Assert.Empty(capture.Statements);
    }

    [Fact]
    public void A_query_is_made_for_SQL_Server_with_all_that_it_takes_from_variables()
    {
        using var db = Databases.Unopened(DatabaseProvider.Sqlite);
        var across = new AcrossAccounts(db);
        var offers = db.Offers.Where(o => o.TermMonths > 6);
        Expression<Func<IQueryable<string>>> query = () => db.Benefits
            .Where(b => offers.Any(o => o.Id == b.OfferId) && across.Entitlements.Any(e => e.BenefitId == b.Id)
                && db.Stock.Any(k => k.BenefitId == b.Id))
            .Select(b => b.Code);

        capture.Query(query.Body, "Some.Method");

        Assert.Empty(capture.Failures);
        var statement = Assert.Single(capture.Statements);
        Assert.All((string[])["[Benefits]", "[Offers]", "[Entitlements]", "[LicenseKeys]"],
            table => Assert.Contains(table, statement.Text, StringComparison.Ordinal));
        Assert.Empty(StatementBinding.Errors([statement]));
    }

    [Fact]
    public void A_list_of_thousands_is_sent_in_no_more_parameters_than_SQL_Server_takes()
    {
        using var db = Databases.Unopened(DatabaseProvider.Sqlite);
        List<long> ids = [.. Enumerable.Range(0, 3 * MostParameters).Select(i => (long)i)];

        capture.Query(db.Stock.Where(k => ids.Contains(k.Id)).Expression, "Some.Method");

        Assert.InRange(Assert.Single(capture.Statements).Parameters.Count, 0, MostParameters);
    }

    [Fact]
    public async Task What_the_portal_itself_asks_is_captured_with_the_method_that_asks()
    {
        await using var portal = new Portal();
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        await admin.GetAsync("/account/users");

        Assert.Contains("Sessions.FindAsync", StatementCapture.OfThisRun.Reached);
        Assert.Contains("DemoData.LoadAsync", QueryingMethods.All());
        Assert.DoesNotContain(
            StatementCapture.OfThisRun.Reached, method => method.StartsWith(nameof(Portal) + ".", StringComparison.Ordinal));
    }

    private static string Backwards(string text) => new([.. text.Reverse()]);
}
