using System.Diagnostics.CodeAnalysis;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

/// <summary><c>add-account --name "Contoso" --tenant {tid} --admin-email ada@contoso.example</c>; <see cref="Usage"/> has the rest.</summary>
internal static class AddAccountCommand
{
    private const string Usage = "add-account --name \"Name\" --tenant <Entra tenant id> --admin-email <address>"
        + " [--admin-name \"Name\"] [--country <two letters, US if left out>] [--language en|fr]";

    public static async Task<string> RunAsync(WebApplication app)
    {
        var account = Read(app.Configuration);
        await app.PrepareDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var added = await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(account, app.Lifetime.ApplicationStopping);
            return $"{added.Name} has an account now, with partner ID {added.PartnerId}. {account.AdminEmail} is its Account admin and gets an invitation by mail.";
        }
        catch (RuleBrokenException broken)
        {
            throw new StartRefusedException(broken.Rule.Refusal, broken);
        }
        catch (WriteBusyException busy)
        {
            throw new StartRefusedException("The database is busy, so no account was added: try again.", busy);
        }
    }

    private static NewAccount Read(IConfiguration configuration)
    {
        var name = Name(configuration["name"], "--name");
        var admin = EmailAddress.TryParse(configuration["admin-email"], out var email) ? email : throw Wrong("--admin-email", "an e-mail address");
        return new NewAccount(
            name,
            Guid.TryParse(configuration["tenant"], out var tenant) && tenant != Guid.Empty ? tenant : throw Wrong("--tenant", "the id of the organisation's Entra tenant"),
            admin,
            configuration["admin-name"] is { } called ? Name(called, "--admin-name") : admin.Value.Split('@')[0],
            (configuration["country"] ?? "US") is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] country ? country : throw Wrong("--country", "two capital letters, such as FR"),
            Enum.TryParse<Language>(configuration["language"] ?? "en", ignoreCase: true, out var language) && Enum.IsDefined(language)
                ? language : throw Wrong("--language", "en or fr"));
    }

    private static string Name(string? text, string option) =>
        PersonName.Parse(text) is { Length: <= PartnerAccount.NameLength } name ? name : throw Wrong(option, "a name");

    [DoesNotReturn]
    private static StartRefusedException Wrong(string option, string what) =>
        throw new StartRefusedException($"{option} must be {what}. Usage: {Usage}");
}
