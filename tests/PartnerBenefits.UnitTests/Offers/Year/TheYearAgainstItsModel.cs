using CsCheck;
using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Offers.Year;

public sealed class TheYearAgainstItsModel
{
    private const int StepsOfALife = 100;
    private const int Lives = 200;

    private static readonly Gen<YearStep> Step = Gen.Frequency(
        (5, Gen.Int[1, 45].Select(days => new YearStep(YearStepKind.DaysPass, days))),
        (1, Gen.Int[300, 400].Select(days => new YearStep(YearStepKind.DaysPass, days))),
        (12, Gen.Enum<YearStepKind>().Select(kind => new YearStep(kind, 1))));

    /// <summary>Leap days, month ends and the year's end among them.</summary>
    private static readonly Gen<DateOnly> Start = Gen.OneOf(
        Gen.Int[0, 2000].Select(days => Day("2026-01-01").AddDays(days)),
        Gen.OneOf([.. new[] { "2028-02-29", "2027-12-31", "2027-01-31", "2027-02-28" }.Select(day => Gen.Const(Day(day)))]));

    [Fact]
    public void Twenty_thousand_random_steps_lead_where_the_guide_says() => Gen.Select(Start, Step.Array[StepsOfALife]).Sample(
        (start, steps) =>
        {
            var (real, plain) = (new RealYear(start), new PlainYear(start));
            foreach (var (step, i) in steps.Select((step, i) => (step, i)))
            {
                Assert.Equal((i, step.ToString(), plain.Take(step)), (i, step.ToString(), real.Take(step)));
                Assert.Equal(plain.Member, real.Member);
                Assert.Equal(plain.Seen, real.Seen);
            }
        },
        iter: Lives);

    [Fact]
    public void The_steps_reach_every_state_of_a_subscription_and_of_an_order()
    {
        var seen = new List<Observed>();
        Gen.Select(Start, Step.Array[StepsOfALife]).Sample(
            (start, steps) =>
            {
                var plain = new PlainYear(start);
                lock (seen)
                {
                    seen.AddRange(steps.SelectMany(step =>
                    {
                        plain.Take(step);
                        return plain.Seen;
                    }));
                }
            },
            iter: Lives);
        Assert.Equal(Enum.GetValues<Domain.Offers.SubscriptionState>(), seen.Select(o => o.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<Domain.Offers.OrderState>(), seen.Select(o => o.LatestOrder).Distinct().Order());
        Assert.Contains(seen, o => o.CanTurnOn);
    }
}
