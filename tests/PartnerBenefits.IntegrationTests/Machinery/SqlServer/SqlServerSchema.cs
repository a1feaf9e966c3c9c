using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal static class SqlServerSchema
{
    public static string Text { get; } = Make();

    public static void AddTo(TSqlModel model) => new SqlServerScript(Text).AddTo(model);

    private static string Make()
    {
        using var db = Databases.Unopened(DatabaseProvider.SqlServer);
        return string.Join("\nGO\n", [db.Database.GenerateCreateScript(), .. AppendOnlyAudit.SqlServer]);
    }
}
