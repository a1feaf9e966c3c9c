using System.Reflection;

namespace PartnerBenefits.UnitTests.Benefits;

public sealed class BenefitStatusTests
{
    internal static IReadOnlyList<BenefitStatus> All { get; } =
    [
        .. typeof(BenefitStatus).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<BenefitStatus>(),
    ];

    [Fact]
    public void Each_status_says_why_and_what_comes_next_in_a_whole_sentence() => Assert.All(All, standing =>
    {
        Assert.Matches(@"\A[A-Z].*\.\z", standing.Why);
        Assert.Matches(@"\A[A-Z].*\.\z", standing.Next);
    });

    [Fact]
    public void No_two_statuses_give_the_same_reason() => Assert.Distinct(All.Select(standing => standing.Why));

    [Fact]
    public void Each_state_of_a_row_has_a_status() =>
        Assert.Equal(Enum.GetValues<BenefitState>(), All.Select(standing => standing.State).Distinct().Order());
}
