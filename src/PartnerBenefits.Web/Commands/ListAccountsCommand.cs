using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Infrastructure;

namespace PartnerBenefits.Web.Commands;

/// <summary>Prints what the other commands ask for, in lines of fields with tabs between, for people and scripts.</summary>
internal static class ListAccountsCommand
{
    public const string Usage = "list-accounts";

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        _ = new Options(arguments, Usage);
        await app.PrepareDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var lines = await LinesAsync(scope.ServiceProvider, app.Lifetime.ApplicationStopping);
        return string.Join('\n', ["Partner ID\tTenant\tAccount admins\tName", .. lines]);
    }

    private static async Task<IEnumerable<string>> LinesAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var admins = services.GetRequiredService<AcrossAccounts>().Users
            .Where(u => u.IsActive && (u.Roles & PartnerRoles.AccountAdmin) != 0);
        var accounts = await services.GetRequiredService<PortalDb>().Accounts.OrderBy(a => a.PartnerId)
            .Select(a => new { a.PartnerId, a.TenantId, a.Name, Admins = admins.Count(u => u.AccountId == a.Id) })
            .ToListAsync(cancellation);
        return accounts.Select(a => $"{a.PartnerId}\t{a.TenantId?.ToString() ?? "-"}\t{a.Admins}\t{a.Name}");
    }
}
