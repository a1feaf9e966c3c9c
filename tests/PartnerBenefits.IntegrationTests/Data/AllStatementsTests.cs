using PartnerBenefits.IntegrationTests.Machinery.SqlServer;

namespace PartnerBenefits.IntegrationTests.Data;

[Collection(nameof(AllStatementsTests))]
public sealed class AllStatementsTests
{
    [Fact]
    public void Every_statement_that_the_portal_made_is_one_that_SQL_Server_takes_from_its_login()
    {
        Assert.SkipWhen(StatementCapture.OfThisRun.Statements.Count == 0,
            "No other test made the portal send anything, or it was sent to SQL Server itself.");

        var report = new StatementReport(StatementCapture.OfThisRun);

        report.Write();
        TestContext.Current.TestOutputHelper?.WriteLine(report.Summary);
        Assert.Empty(report.Wrong);
    }

    /// <summary>A collection without parallel runs comes after all others, so this test sees every statement.</summary>
    [CollectionDefinition(nameof(AllStatementsTests), DisableParallelization = true)]
    public sealed class Last;
}
