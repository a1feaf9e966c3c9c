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
    StoppingSettings Stopping,
    RestoreSettings Restore)
{
    private const string AuthenticationSetting = "Authentication:Mode";

    public static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        RequireNoForbiddenDemo(configuration, environment);
        return SettingFaults.Collect(faults => Read(configuration, environment, faults));
    }

    private static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment, SettingFaults faults)
    {
        var authentication = faults.Try<AuthenticationMode?>(() => configuration.RequiredEnum<AuthenticationMode>(AuthenticationSetting));
        var database = faults.Try(() => DatabaseSettingsReader.Read(configuration, environment));
        faults.Try(() => SecretFiles.RequirePrivate(configuration, environment));
        return new PortalSettings(
            authentication.GetValueOrDefault(),
            faults.Try(() => configuration.OptionalYes("Demo:AllowRemote")),
            NeedsEntra(authentication, environment) ? faults.Try(() => EntraSettings.Read(configuration)) : null,
            faults.Try(() => SessionSettings.Read(configuration)),
            faults.Try(() => ProxySettings.Read(configuration)),
            database,
            faults.Try(() => KeyEncryptionKeyReader.Read(configuration, environment, database))!,
            faults.Try(() => MailSettingsReader.Read(configuration, environment)),
            faults.Try(() => LimitSettings.Read(configuration)),
            faults.Try(() => StoppingSettings.Read(configuration, environment)),
            faults.Try(() => RestoreSettings.Read(configuration, environment, database)));
    }

    /// <summary>Asked first and alone, so that no other mistake hides it (ASVS 6.3.4).</summary>
    private static void RequireNoForbiddenDemo(IConfiguration configuration, IHostEnvironment environment)
    {
        var isDemo = nameof(AuthenticationMode.Demo).Equals(configuration[AuthenticationSetting], StringComparison.OrdinalIgnoreCase);
        if (isDemo && !environment.IsDevelopment())
        {
            throw new StartRefusedException(
                "Authentication:Mode is Demo, which lets anybody in: it works in Development only. Set it to Entra.");
        }
    }

    /// <summary>Outside Development no other mode is left, even if the mode itself is missing.</summary>
    private static bool NeedsEntra(AuthenticationMode? mode, IHostEnvironment environment) =>
        mode == AuthenticationMode.Entra || !environment.IsDevelopment();
}
