namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

internal static class PortalFolders
{
    public static string New() => Directory.CreateTempSubdirectory("partner-benefits-").FullName;

    /// <summary>Also of what stands where a file is expected.</summary>
    public static void Empty(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo directory)
            {
                directory.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}
