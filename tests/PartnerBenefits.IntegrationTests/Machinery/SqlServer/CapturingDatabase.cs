using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace PartnerBenefits.IntegrationTests.Machinery.SqlServer;

internal sealed class CapturingDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational)
    : RelationalDatabase(dependencies, relational)
{
    public override int SaveChanges(IList<IUpdateEntry> entries)
    {
        Capture(entries);
        return base.SaveChanges(entries);
    }

    public override Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        Capture(entries);
        return base.SaveChangesAsync(entries, cancellationToken);
    }

    private static void Capture(IList<IUpdateEntry> entries)
    {
        if (CallSite.OfPortal() is { } origin)
        {
            StatementCapture.OfThisRun.Save(entries, origin);
        }
    }
}
