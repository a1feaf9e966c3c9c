using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.SqlServer;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class SqlDialectTests
{
    [Theory]
    [InlineData(NoAudit.Trigger)]
    [InlineData("UPDATE LicenseKeys SET Ciphertext = substr(Ciphertext, 1, length(Ciphertext) - 1)")]
    [InlineData("UPDATE LicenseKeys SET Ciphertext = x''")]
    [InlineData("UPDATE LicenseKeys SET Ciphertext = CAST(substr(Ciphertext, 1, 20) || x'0F' || substr(Ciphertext, 22, 1000) AS BLOB)")]
    [InlineData("SELECT count(*) FROM LicenseKeys WHERE length(Ciphertext) = 0")]
    public void What_the_tests_write_for_SQLite_is_made_into_T_SQL(string sql)
    {
        var made = SqlDialect.ToSqlServer(sql);

        Assert.NotEqual(sql, made);
        Assert.Empty(new SqlServerScript(made).SyntaxErrors);
    }
}
