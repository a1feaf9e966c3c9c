using ArchUnitNET.Loader;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.IntegrationTests.Architecture;

public sealed class DependencyTests
{
    private const string Web = "PartnerBenefits.Web.";

    /// <summary>Where the parts are put together, and the command line: only these may know features.</summary>
    private static readonly string[] EntryPoints = ["", "Commands", "Demo"];

    private static readonly Lazy<ILookup<string, string>> UsedFolders = new(FindUsedFolders);

    [Fact]
    public void The_top_folders_of_Web_use_each_other_without_a_circle()
    {
        Assert.InRange(UsedFolders.Value.Count, 8, int.MaxValue);
        Assert.Empty(CircleOf(UsedFolders.Value));
    }

    [Fact]
    public void A_circle_is_found() => Assert.Equal(
        ["A", "B", "C", "A"],
        CircleOf(new[] { ("A", "B"), ("B", "C"), ("C", "A"), ("C", "D") }.ToLookup(use => use.Item1, use => use.Item2)));

    [Fact]
    public void Only_entry_points_know_features()
    {
        Assert.Contains("Features", UsedFolders.Value[""]);
        Assert.Empty(UsedFolders.Value.Select(folder => folder.Key)
            .Where(folder => folder != "Features" && UsedFolders.Value[folder].Contains("Features")).Except(EntryPoints));
    }

    [Fact]
    public void Common_uses_no_other_folder_but_the_texts() => Assert.Equal(["Localization"], UsedFolders.Value["Common"]);

    private static ILookup<string, string> FindUsedFolders() =>
        new ArchLoader().LoadAssemblies(typeof(Texts).Assembly).Build().Types
            .Where(type => IsOurs(type.FullName))
            .SelectMany(type => type.Dependencies.Where(use => IsOurs(use.Target.FullName))
                .Select(use => (From: FolderOf(type.Namespace.FullName), To: FolderOf(use.Target.Namespace.FullName))))
            .Where(use => use.From != use.To).Distinct().ToLookup(use => use.From, use => use.To);

    private static bool IsOurs(string type) => type.StartsWith(Web, StringComparison.Ordinal);

    private static string FolderOf(string space) => space.Length < Web.Length ? "" : space[Web.Length..].Split('.')[0];

    private static IReadOnlyList<string> CircleOf(ILookup<string, string> uses)
    {
        var done = new HashSet<string>();
        return uses.Select(use => Follow(use.Key, [])).FirstOrDefault(circle => circle.Count > 0) ?? [];

        IReadOnlyList<string> Follow(string folder, IReadOnlyList<string> way)
        {
            if (way.Contains(folder))
            {
                return [.. way.SkipWhile(before => before != folder), folder];
            }

            if (!done.Add(folder))
            {
                return [];
            }

            return uses[folder].Select(next => Follow(next, [.. way, folder])).FirstOrDefault(circle => circle.Count > 0) ?? [];
        }
    }
}
