namespace PartnerBenefits.UnitTests;

public sealed class ProjectReferencesTests
{
    [Fact]
    public void The_domain_references_nothing_but_the_framework()
    {
        var references = typeof(Rule).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();
        Assert.Contains("System.Runtime", references);
        Assert.All(references, name => Assert.Matches(@"\A(System|Microsoft\.Win32|netstandard)(\.|\z)", name));
    }
}
