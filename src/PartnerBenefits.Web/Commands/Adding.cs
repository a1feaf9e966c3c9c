using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

internal static class Adding
{
    public static async Task<T> AddAsync<T>(this WebApplication app, Func<AddAccount, Task<T>> add)
    {
        await app.PrepareDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            return await add(scope.ServiceProvider.GetRequiredService<AddAccount>());
        }
        catch (RuleBrokenException broken)
        {
            throw new StartRefusedException(broken.Rule.Refusal, broken);
        }
        catch (WriteBusyException busy)
        {
            throw new StartRefusedException("The database is busy, so nothing was added: try again.", busy);
        }
    }
}
