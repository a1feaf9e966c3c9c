using System.Reflection;
using System.Text.RegularExpressions;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Releases;

namespace PartnerBenefits.IntegrationTests.Architecture;

public sealed partial class ReleaseTests
{
    [Fact]
    public void The_changes_begin_with_this_version_and_go_on_with_the_release_that_upgrades_are_tried_from()
    {
        var version = typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var changes = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"));

        Assert.Equal([version.Split('+')[0], PreviousRelease.Version], Versions().Matches(changes).Take(2).Select(m => m.Groups[1].Value));
    }

    [GeneratedRegex("^## (.+?) *$", RegexOptions.Multiline)]
    private static partial Regex Versions();
}
