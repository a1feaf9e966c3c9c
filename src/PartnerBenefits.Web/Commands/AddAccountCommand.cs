using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Commands;

internal static class AddAccountCommand
{
    public const string Usage = "add-account --name \"Name\" --tenant <Entra tenant id> "
        + "--admin-email <their Entra user name, an address that gets mail>"
        + " [--admin-name \"Name\"] [--country <two letters, US if left out>] [--language en|fr]";

    public static async Task<string> RunAsync(WebApplication app, string[] arguments)
    {
        var account = Read(new Options(arguments, Usage, "name", "tenant", "admin-email", "admin-name", "country", "language"));
        var added = await app.ChangeAsync<AddAccount, PartnerAccount>(add => add.RunAsync(account, app.Lifetime.ApplicationStopping));
        return $"{added.Name} has an account now, with partner ID {added.PartnerId}. "
            + $"{account.AdminEmail} is its Account admin and gets an invitation by mail.";
    }

    private static NewAccount Read(Options options)
    {
        var (name, tenant, admin) = (options.Name("name"), options.Tenant("tenant"), options.Email("admin-email"));
        return new NewAccount(
            name,
            tenant,
            admin,
            options.NameOrNull("admin-name") ?? admin.Mailbox,
            Countries.IsKnown(options["country"] ?? "US")
                ? options["country"] ?? "US"
                : throw options.Refuse("country", "the two capital letters of a country, such as FR"),
            Enum.TryParse<Language>(options["language"] ?? "en", ignoreCase: true, out var language)
                && StoredNames.Known<Language>().Contains(language)
                ? language : throw options.Refuse("language", "en or fr"));
    }
}
