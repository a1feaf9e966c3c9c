using System.Text.RegularExpressions;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

/// <summary>Translates the SQL of the tests for SQL Server.</summary>
internal static partial class SqlDialect
{
    public static string ToSqlServer(string sqlite)
    {
        var sql = Bytes().Replace(sqlite, found => $"0x{found.Groups[1].Value}");
        sql = Refusing().Replace(sql, "$1 ON $2 INSTEAD OF INSERT AS THROW 51001, '$3', 1;");
        return sql.Replace("substr(", "substring(", StringComparison.Ordinal)
            .Replace("length(", "datalength(", StringComparison.Ordinal)
            .Replace("AS BLOB)", "AS varbinary(max))", StringComparison.Ordinal)
            .Replace(" || ", " + ", StringComparison.Ordinal);
    }

    [GeneratedRegex("x'([0-9A-F]*)'")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"(CREATE TRIGGER \w+) BEFORE INSERT ON (\w+) BEGIN SELECT RAISE\(ABORT, '([^']+)'\); END")]
    private static partial Regex Refusing();
}
