using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Data.Starting;
using PartnerBenefits.Web.Catalogue;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure;

internal static class DatabasePreparation
{
    /// <summary>Migrates the database and fills it once, however many processes start at a time.</summary>
    /// <exception cref="StartRefusedException">It can't be reached, or the key-encryption key is another one's.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseStart>()
                .RunAsync(cancellation => FillAsync(scope.ServiceProvider, cancellation), app.Lifetime.ApplicationStopping);
        }
        catch (CryptographicException e)
        {
            throw new StartRefusedException(
                "The key-encryption key doesn't open this database's data keys: give back the one they were made with, in Keys:EncryptionKey or, in Development, in the .kek file beside the database.", e);
        }
        catch (Exception e) when (e is DbException or DbUpdateException or TimeoutException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The database of ConnectionStrings:PartnerBenefits can't be prepared: {e.Message}", e);
        }
    }

    private static async Task FillAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await services.GetRequiredService<KeyProtection>().OpenAsync(services.GetRequiredService<PortalDb>(), now, cancellation);
        await services.GetRequiredService<CatalogueLoader>().LoadAsync(cancellation);
        if (services.GetService<DemoData>() is { } demo)
        {
            await demo.LoadAsync(cancellation);
        }

        await services.GetRequiredService<SearchWordFill>().RunAsync(cancellation);
    }
}
