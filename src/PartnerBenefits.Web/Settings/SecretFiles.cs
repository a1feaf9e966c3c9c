using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration.Json;
using PartnerBenefits.Data.Starting;

namespace PartnerBenefits.Web.Settings;

/// <summary>Secrets belong in the environment. A file that holds one must at least be closed to other users of the computer.</summary>
internal static partial class SecretFiles
{
    private static readonly string[] Secrets = ["Keys:EncryptionKey", "AzureAd:ClientSecret", "Mail:Password"];

    public static bool RequirePrivate(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() || configuration is not IConfigurationRoot root
            || SettingFaults.Collect(faults => RequirePrivate(root, faults));

    private static bool RequirePrivate(IConfigurationRoot root, SettingFaults faults)
    {
        var hasPassword = root["ConnectionStrings:PartnerBenefits"] is { } connection && Password().IsMatch(connection);
        foreach (var secret in hasPassword ? Secrets.Append("ConnectionStrings:PartnerBenefits") : Secrets)
        {
            faults.Try(() => RequirePrivate(root, secret));
        }

        return true;
    }

    private static bool RequirePrivate(IConfigurationRoot root, string secret) =>
        FileOf(root, secret) is { } file && PrivateFiles.IsOpenToOthers(file)
            ? throw new StartRefusedException(
                $"{secret} is in {file}, which others on this computer can read: "
                + "give it as an environment variable instead, and replace it if somebody may have read it.")
            : true;

    private static string? FileOf(IConfigurationRoot root, string setting) =>
        root.Providers.LastOrDefault(provider => provider.TryGet(setting, out _))
            is JsonConfigurationProvider { Source: { Path: { } path } source }
            ? source.FileProvider?.GetFileInfo(path).PhysicalPath
            : null;

    [GeneratedRegex(@"\b(password|pwd)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
