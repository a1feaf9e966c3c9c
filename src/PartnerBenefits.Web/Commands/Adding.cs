using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

internal static class Adding
{
    public static Task<T> AddAsync<T>(this WebApplication app, Func<AddAccount, Task<T>> add) => app.ChangeAsync(add);

    public static async Task<T> ChangeAsync<TCommand, T>(this WebApplication app, Func<TCommand, Task<T>> change)
        where TCommand : notnull
    {
        await app.PrepareDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            return await change(scope.ServiceProvider.GetRequiredService<TCommand>());
        }
        catch (RuleBrokenException broken)
        {
            throw new StartRefusedException(broken.Rule.Refusal, broken);
        }
        catch (WriteBusyException busy)
        {
            throw new StartRefusedException("The database is busy, so this isn't done: try again.", busy);
        }
    }
}
