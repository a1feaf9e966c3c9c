using System.Reflection;

namespace PartnerBenefits.UnitTests;

public sealed class RuleTests
{
    private static readonly Rule SeatIsLeft = new("All seats are taken.");

    [Fact]
    public void A_broken_rule_throws_with_its_sentence()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => SeatIsLeft.Require(false));
        Assert.Equal("All seats are taken.", broken.Message);
        Assert.Same(SeatIsLeft, broken.Rule);
    }

    [Fact]
    public void A_rule_that_holds_lets_pass() => Assert.Null(Record.Exception(() => SeatIsLeft.Require(true)));

    [Fact]
    public void Each_rule_of_the_domain_refuses_in_whole_sentences_of_its_own()
    {
        var refusals = typeof(Rule).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => ((Rule)field.GetValue(null)!).Refusal)
            .ToList();
        Assert.NotEmpty(refusals);
        Assert.Distinct(refusals);
        Assert.All(refusals, refusal => Assert.Matches(@"\A[A-Z].*\.\z", refusal));
    }
}
