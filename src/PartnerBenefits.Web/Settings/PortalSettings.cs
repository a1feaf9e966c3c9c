using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;

namespace PartnerBenefits.Web.Settings;

/// <param name="DemoAllowsRemote">Demo accounts are for everybody who reaches the portal, not for this computer only.</param>
public sealed record PortalSettings(
    AuthenticationMode Authentication,
    bool DemoAllowsRemote,
    EntraSettings? Entra,
    SessionSettings Session,
    ProxySettings Proxy,
    DatabaseSettings Database,
    KeyEncryptionKey KeyEncryptionKey,
    MailSettings Mail,
    LimitSettings Limits,
    RestoreSettings Restore)
{
    public static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        // Read first, so that no other mistake hides a forbidden mode (ASVS 6.3.4).
        var authentication = ReadAuthentication(configuration, environment);
        var database = DatabaseSettingsReader.Read(configuration, environment);
        SecretFiles.RequirePrivate(configuration, environment);
        return new PortalSettings(
            authentication,
            configuration.OptionalYes("Demo:AllowRemote"),
            authentication == AuthenticationMode.Entra ? EntraSettings.Read(configuration) : null,
            SessionSettings.Read(configuration),
            ProxySettings.Read(configuration),
            database,
            KeyEncryptionKeyReader.Read(configuration, environment, database),
            MailSettingsReader.Read(configuration, environment),
            LimitSettings.Read(configuration),
            RestoreSettings.Read(configuration, environment, database));
    }

    private static AuthenticationMode ReadAuthentication(IConfiguration configuration, IHostEnvironment environment)
    {
        var mode = configuration.RequiredEnum<AuthenticationMode>("Authentication:Mode");
        return mode == AuthenticationMode.Demo && !environment.IsDevelopment()
            ? throw new StartRefusedException(
                "Authentication:Mode is Demo, which lets anybody in: it works in Development only. Set it to Entra.")
            : mode;
    }
}
