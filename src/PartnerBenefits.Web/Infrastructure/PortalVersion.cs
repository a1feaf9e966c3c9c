using System.Reflection;

namespace PartnerBenefits.Web.Infrastructure;

internal static class PortalVersion
{
    private const int CommitDigits = 7;

    /// <summary>Of Directory.Build.props and, if it was built in a clone, the beginning of the commit: 0.13.0+1a2b3c4.</summary>
    public static string Text { get; } = Shorten(
        typeof(PortalVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    private static string Shorten(string version) =>
        version.Split('+') is [var number, { Length: > CommitDigits } commit] ? $"{number}+{commit[..CommitDigits]}" : version;
}
