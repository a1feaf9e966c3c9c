using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class Loading
{
    public static Task<BenefitId> BenefitAsync(this Portal portal, string code) =>
        portal.ReadAsync(db => db.Benefits.Where(b => b.Code == code).Select(b => b.Id).SingleAsync());

    public static async Task LoadKeysAsync(this Portal portal, BenefitId benefit, params KeyText[] keys)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.BeginTransactionAsync();
        await scope.ServiceProvider.GetRequiredService<KeyStock>()
            .LoadAsync(benefit, keys, portal.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        await transaction.CommitAsync();
    }
}
