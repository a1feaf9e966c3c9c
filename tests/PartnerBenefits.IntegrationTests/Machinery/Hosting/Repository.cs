namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Web => Path.Combine(Root, "src", "PartnerBenefits.Web");

    public static string CatalogueFile(string name) => Path.Combine(Web, "Catalogue", "Data", name);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests must run inside the repository: they read its source."),
        _ when File.Exists(Path.Combine(folder.FullName, "PartnerBenefits.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
