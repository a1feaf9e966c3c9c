using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace PartnerBenefits.Data.Starting;

/// <summary>Keeps what the portal writes from other users of the computer. On Windows the rights of its folder decide.</summary>
public static class PrivateFiles
{
    private const uint NotForOthers = 0b000_111_111;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>All files and folders that the process makes from now on are its user's alone, SQLite's own files too.</summary>
    public static void MakeOnly()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetUmask(NotForOthers);
        }
    }

    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0;

    /// <summary>For files that an older version made, or that somebody copied.</summary>
    public static void CloseToOthers(string path)
    {
        if (!OperatingSystem.IsWindows() && IsOpenToOthers(path))
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~Others);
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [UnsupportedOSPlatform("windows")]
    private static extern uint SetUmask(uint mask);
}
