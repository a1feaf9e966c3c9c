namespace PartnerBenefits.Web.Commands;

/// <summary>Adds an Account admin from outside, when nobody who could do so can sign in any more.</summary>
internal static class AddAdminCommand
{
    public const string Usage = "add-admin --tenant <Entra tenant id> "
        + "--admin-email <their Entra user name, an address that gets mail> [--admin-name \"Name\"]";

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        var options = new Options(arguments, Usage, "tenant", "admin-email", "admin-name");
        var (tenant, email) = (options.Tenant("tenant"), options.Email("admin-email"));
        var account = await app.ChangeAsync<AddAccount, PartnerAccount>(add => add.AddAdminAsync(
            tenant, email, options.NameOrNull("admin-name") ?? email.Mailbox, app.Lifetime.ApplicationStopping));
        return $"{email} is an Account admin of {account.Name} now, and gets an invitation by mail.";
    }
}
