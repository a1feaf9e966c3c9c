using System.Text.RegularExpressions;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.IntegrationTests.Architecture;

public sealed partial class SourceRulesTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests/PartnerBenefits.IntegrationTests")]
    [InlineData("tests/PartnerBenefits.UnitTests")]
    [InlineData("tests/PartnerBenefits.BrowserTests")]
    public void No_two_files_have_the_same_name(string folder)
    {
        var files = SourceFiles.In(folder, ".cs").Select(file => Path.GetFileName(file))
            .Where(name => name != "DesignTimeFactory.cs").ToList();

        Assert.InRange(files.Count, 30, int.MaxValue);
        Assert.Empty(files.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void A_namespace_is_named_as_its_folder()
    {
        var files = SourceFiles.In("src", ".cs").Where(file => Path.GetFileName(file) != "Program.cs").ToList();

        Assert.InRange(files.Count, 300, int.MaxValue);
        Assert.Empty(files.Where(file => !File.ReadAllText(file).Contains($"namespace {SpaceOf(file)};", StringComparison.Ordinal))
            .Select(SourceFiles.NameOf));
    }

    /// <summary>A default arm would give a new value the words of the last one; without it a forgotten value is error CS8509.</summary>
    [Fact]
    public void A_switch_over_an_enum_has_no_default_arm()
    {
        var switches = SourceFiles.In("src", ".cs", ".cshtml")
            .SelectMany(file => SwitchesIn(File.ReadAllText(file)).Select(arms => (File: SourceFiles.NameOf(file), Arms: arms))).ToList();

        Assert.InRange(switches.Count(found => IsOverEnum(found.Arms)), 20, int.MaxValue);
        Assert.Equal("", string.Join('\n', switches.Where(found => IsOverEnum(found.Arms) && found.Arms.Contains("_"))
            .Select(found => $"{found.File}: {found.Arms[0]}")));
    }

    [Fact]
    public void A_default_arm_is_found()
    {
        var arms = Assert.Single(SwitchesIn("var x = y switch\n{\n    Theme.Light => 1,\n    _ => 2,\n};\n"));
        Assert.True(IsOverEnum(arms));
        Assert.Contains("_", arms);
    }

    [Fact]
    public void Each_value_with_a_label_has_one_of_its_own()
    {
        var labels = typeof(Labels).GetMethods().Where(method => method.Name == nameof(Labels.For)).ToList();

        Assert.InRange(labels.Count, 10, int.MaxValue);
        Assert.All(labels, label => Assert.All(
            Enum.GetValues(label.GetParameters()[0].ParameterType).Cast<object>(),
            value => Assert.NotEmpty((string)label.Invoke(null, [value])!)));
    }

    [Fact]
    public void A_document_that_a_comment_names_is_there()
    {
        var named = SourceFiles.In("src", ".cs", ".cshtml").Concat(SourceFiles.In("tests", ".cs"))
            .SelectMany(file => Document().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct().ToList();

        Assert.Contains("docs/guide.md", named);
        Assert.All(named, document => Assert.True(File.Exists(Path.Combine(Repository.Root, document)), document));
    }

    [Fact]
    public void Each_interface_has_two_implementations()
    {
        var types = new[] { typeof(Rule).Assembly, typeof(PortalDb).Assembly, typeof(Labels).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).ToList();
        var interfaces = types.Where(type => type.IsInterface).ToList();

        Assert.NotEmpty(interfaces);
        Assert.All(interfaces, one => Assert.InRange(
            types.Count(type => type.GetInterfaces().Any(
                implemented => implemented == one || (implemented.IsGenericType && implemented.GetGenericTypeDefinition() == one))),
            2,
            int.MaxValue));
    }

    /// <summary>The libraries' enums may gain values in any version, so a switch over one of them has a default arm.</summary>
    private static HashSet<string> Enums { get; } =
    [
        .. new[] { typeof(Rule).Assembly, typeof(PortalDb).Assembly, typeof(Labels).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum).Select(type => type.Name),
    ];

    private static string SpaceOf(string file) =>
        Path.GetDirectoryName(SourceFiles.NameOf(file))!["src/".Length..].Replace('\\', '/').Replace('/', '.');

    /// <summary>The left sides of the arms of each switch expression whose arms begin on lines of their own.</summary>
    private static IEnumerable<IReadOnlyList<string>> SwitchesIn(string text) => Switch().Matches(text).Select(found =>
    {
        var indent = found.Groups["indent"].Value;
        return (IReadOnlyList<string>)
        [
            .. found.Groups["body"].Value.Split('\n').Select(line => Arm().Match(line))
                .Where(arm => arm.Success && arm.Groups["indent"].Value == indent).Select(arm => arm.Groups["left"].Value),
        ];
    }).Where(arms => arms.Count > 0);

    private static bool IsOverEnum(IReadOnlyList<string> arms) =>
        arms.Any(arm => arm != "_") && arms.All(arm => arm == "_" || (EnumValues().IsMatch(arm) && Enums.Contains(arm.Split('.')[0])));

    [GeneratedRegex(@"\bswitch\s*\n\s*\{\n(?<body>(?<indent>[ ]+)\S.*?)\n[ ]*\}", RegexOptions.Singleline)]
    private static partial Regex Switch();

    [GeneratedRegex(@"^(?<indent>[ ]*)(?<left>[^=]*?)(\s*=>.*)?$")]
    private static partial Regex Arm();

    [GeneratedRegex(@"^[A-Z]\w+\.[A-Z]\w*( or [A-Z]\w+\.[A-Z]\w*)*$")]
    private static partial Regex EnumValues();

    [GeneratedRegex(@"\bdocs/[\w/.-]+\.md\b")]
    private static partial Regex Document();
}
