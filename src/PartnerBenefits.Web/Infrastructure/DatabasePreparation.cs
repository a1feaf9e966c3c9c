using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Data.Starting;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Catalogue;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>
/// Outside Development only <c>migrate</c> changes the schema, so the login of a normal start needs no right to do so (ASVS 13.2.2).
/// </summary>
internal static partial class DatabasePreparation
{
    /// <exception cref="StartRefusedException">The database can't be reached, is behind, or has data keys of another key.</exception>
    public static Task PrepareDatabaseAsync(this WebApplication app) =>
        app.Environment.IsDevelopment() ? app.MigrateAsync() : app.CheckDatabaseAsync();

    /// <summary>Changes nothing.</summary>
    public static Task CheckDatabaseAsync(this WebApplication app) => app.TryAsync(CheckAsync);

    public static Task MigrateAsync(this WebApplication app) => app.TryAsync(MigrateAsync);

    /// <summary>Reads a whole SQLite file, so that damage is said at once and not by the first page that meets it.</summary>
    public static Task RequireUndamagedAsync(this WebApplication app) => app.TryAsync(async (services, cancellation) =>
    {
        if (await services.GetRequiredService<DatabaseStart>().FindDamageAsync(cancellation) is { } damage)
        {
            throw new StartRefusedException(
                $"The database of ConnectionStrings:PartnerBenefits is damaged, so nothing was changed: {damage}. Restore a backup.");
        }
    });

    private static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var isNew = await services.GetRequiredService<DatabaseStart>().RunAsync(within => FillAsync(services, within), cancellation);
        if (isNew)
        {
            var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabasePreparation).FullName!);
            LogMade(logger, services.GetRequiredService<PortalDb>().Database.GetDbConnection().DataSource);
        }
    }

    private static async Task TryAsync(this WebApplication app, Func<IServiceProvider, CancellationToken, Task> prepare)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await prepare(scope.ServiceProvider, app.Lifetime.ApplicationStopping);
        }
        catch (CryptographicException e)
        {
            throw new StartRefusedException(
                "The key-encryption key doesn't open this database's data keys: give back the one they were made with, "
                + "in Keys:EncryptionKey or, in Development, in the .kek file beside the database.", e);
        }
        catch (SchemaRefusedException refused)
        {
            throw new StartRefusedException(refused.Message, refused);
        }
        catch (Exception e) when (e is WriteBusyException || DatabaseErrors.IsLocked(e))
        {
            throw new StartRefusedException(
                "The database of ConnectionStrings:PartnerBenefits stayed busy, because another program writes to it all the time: "
                + "try again. What was done until now is kept.", e);
        }
        catch (Exception e)
            when (e is DbException or DbUpdateException or RetryLimitExceededException
                or TimeoutException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"The database of ConnectionStrings:PartnerBenefits can't be reached or prepared: {e.GetBaseException().Message}", e);
        }
    }

    private static async Task CheckAsync(IServiceProvider services, CancellationToken cancellation)
    {
        switch (await services.GetRequiredService<DatabaseStart>().FindStateAsync(cancellation))
        {
            case SchemaState.Behind:
                throw Behind("has the schema of an older version");
            case SchemaState.None:
                throw Behind("isn't there, or holds nothing that its login may read");
        }

        var protection = services.GetRequiredService<KeyProtection>();
        await protection.OpenAsync(services.GetRequiredService<PortalDb>(), cancellation);
        if (!protection.IsOpen)
        {
            throw Behind("has no data keys yet");
        }
    }

    private static StartRefusedException Behind(string what) => new(
        $"The database of ConnectionStrings:PartnerBenefits {what}: run the portal once with 'migrate', "
        + "with a login that may change the schema; on SQL Server then Logins.sql.");

    private static async Task FillAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<TimeProvider>().Now;
        var (protection, db) = (services.GetRequiredService<KeyProtection>(), services.GetRequiredService<PortalDb>());
        var identity = await services.GetRequiredService<Identities>().EnsureAsync(cancellation);
        await services.GetRequiredService<Renumbering>().ContinueAsync(identity.Epoch, cancellation);
        await protection.MakeAndOpenAsync(db, now, cancellation);
        await protection.ResealAsync(db, cancellation);
        // The first use creates the first key of the ring. Several processes would create one each if it happened later.
        services.GetDataProtector(nameof(DatabasePreparation)).Protect("");
        await services.GetRequiredService<CatalogueLoader>().LoadAsync(cancellation);
        if (services.GetService<DemoData>() is { } demo)
        {
            await demo.LoadAsync(cancellation);
        }

        await services.GetRequiredService<SearchWordFill>().RunAsync(cancellation);
        await services.GetRequiredService<SortKeyFill>().RunAsync(cancellation);
    }

    [LoggerMessage(5004, LogLevel.Information, "There was no database yet, so a new one was made: {DataSource}")]
    private static partial void LogMade(ILogger logger, string dataSource);
}
