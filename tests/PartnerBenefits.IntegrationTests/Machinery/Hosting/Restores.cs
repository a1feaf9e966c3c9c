using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Web.Commands;
using PartnerBenefits.Web.Infrastructure.Restoring;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>Backups of a SQLite database as <c>.backup</c> makes them, and what operators do with them.</summary>
internal static class Restores
{
    public static string BackUp(this TestDatabase database)
    {
        var copy = $"{database.File}.{Guid.CreateVersion7():n}.backup";
        using var from = new SqliteConnection($"{database.ConnectionString};Pooling=False;Default Timeout=30");
        using var to = new SqliteConnection($"Data Source={copy};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return copy;
    }

    /// <summary>Replaces the file, as a copy with its name moved over it does. Its log belongs to what is gone.</summary>
    public static void Restore(this TestDatabase database, string backup)
    {
        File.Copy(backup, database.File + ".new");
        File.Delete(database.File + "-wal");
        File.Delete(database.File + "-shm");
        File.Move(database.File + ".new", database.File, overwrite: true);
    }

    public static Task<bool> LookAsync(this Portal portal) => portal.UseAsync<RestoreWatch, bool>(watch => watch.LookAsync(default));

    public static Task<RestoreReport> AfterRestoreAsync(this Portal portal, RestoreOptions? options = null) =>
        portal.UseAsync<AfterRestore, RestoreReport>(restore => restore.RunAsync(options ?? new RestoreOptions(Restores: 0), default));

    /// <summary>What held the portal.</summary>
    public static Task<IReadOnlyList<Hold>> ResumeAsync(this Portal portal, bool nothingWasLost = false) =>
        portal.UseAsync<Resume, IReadOnlyList<Hold>>(resume => resume.RunAsync(nothingWasLost, default));

    public static Task<int> PutBackAsync(this Portal portal, string benefit) =>
        portal.UseAsync<AfterRestore, int>(restore => restore.PutBackAsync(benefit, default));

    private static async Task<T> UseAsync<TService, T>(this Portal portal, Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
