using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

internal static class Changing
{
    /// <summary>Prepares the database and runs a command of an operator. What it refuses becomes a sentence.</summary>
    /// <param name="whenBusy">What became of the work if the database was busy.</param>
    public static async Task<T> ChangeAsync<TCommand, T>(
        this WebApplication app, Func<TCommand, Task<T>> change, string whenBusy = "this isn't done: try again")
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
            throw new StartRefusedException($"The database is busy, so {whenBusy}.", busy);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            throw new StartRefusedException(
                $"The database refused: {e.GetBaseException().Message} If it is about a permission, use the schema owner's login.", e);
        }
    }
}
