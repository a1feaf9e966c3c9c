using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

/// <summary><c>add-admin</c>: a further Account admin, where nobody of the account can sign in who could add one.</summary>
internal static class AddAdminCommand
{
    private const string Usage = "add-admin --tenant <Entra tenant id> --admin-email <their Entra user name, an address that gets mail> [--admin-name \"Name\"]";

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        var options = new Options(arguments, Usage, "tenant", "admin-email", "admin-name");
        var (tenant, email) = (options.Tenant("tenant"), options.Email("admin-email"));
        var account = await app.RunAsync(add => add.AddAdminAsync(
            tenant, email, options.NameOrNull("admin-name") ?? email.Mailbox, app.Lifetime.ApplicationStopping));
        return $"{email} is an Account admin of {account.Name} now, and gets an invitation by mail.";
    }

    /// <exception cref="StartRefusedException">A rule was broken, or the database is busy or not prepared.</exception>
    public static async Task<T> RunAsync<T>(this WebApplication app, Func<AddAccount, Task<T>> add)
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
