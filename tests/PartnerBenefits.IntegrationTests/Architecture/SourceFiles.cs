using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Architecture;

/// <summary>The repository's own source files, without what is generated.</summary>
internal static class SourceFiles
{
    /// <param name="folder">Relative to the repository.</param>
    public static IReadOnlyList<string> In(string folder, params string[] endings) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations" or "node_modules")),
    ];

    public static string NameOf(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
}
