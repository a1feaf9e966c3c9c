using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal sealed class NeverOpened : DbConnectionInterceptor
{
    public static readonly NeverOpened Instance = new();

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData,
        InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());
}
