using CsCheck;
using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Subscriptions.Year;

public sealed class YearAgainstItsModelTests
{
    private const int StepsOfALife = 100;
    private const int Lives = 500;

    private static readonly Gen<YearStep> Step = Gen.Frequency(
        (10, Gen.Const(new YearStep(YearStepKind.BoundaryComes, 0))),
        (5, Gen.Int[1, 45].Select(days => new YearStep(YearStepKind.DaysPass, days))),
        (1, Gen.Int[300, 400].Select(days => new YearStep(YearStepKind.DaysPass, days))),
        (8, Gen.Enum<YearStepKind>().Where(kind => kind != YearStepKind.Raise).Select(kind => new YearStep(kind, 1))),
        (8, Gen.OneOf([.. WhatKeepsItGoing.Select(kind => Gen.Const(new YearStep(kind, 0)))])),
        (1, Gen.Const(new YearStep(YearStepKind.Raise, 0))));

    private static YearStepKind[] WhatKeepsItGoing =>
        [YearStepKind.Buy, YearStepKind.Pay, YearStepKind.Renew, YearStepKind.SchedulerRuns, YearStepKind.RenewMembership];

    private static readonly Gen<DateOnly> Start = Gen.OneOf(
        Gen.Int[0, 2000].Select(days => Day("2026-01-01").AddDays(days)),
        Gen.OneOf([.. new[] { "2028-02-29", "2027-12-31", "2027-01-31", "2027-02-28" }.Select(day => Gen.Const(Day(day)))]));

    [Fact]
    public void Fifty_thousand_random_steps_lead_where_the_guide_says() => Gen.Select(Start, Step.Array[StepsOfALife]).Sample(
        (start, steps) =>
        {
            var (real, plain) = (new RealYear(start), new PlainYear(start));
            YearStep[] bought = [new(YearStepKind.Buy, 0), new(YearStepKind.Pay, 0)];
            foreach (var (drawn, i) in bought.Concat(steps).Select((step, i) => (step, i)))
            {
                var step = Of(drawn, plain);
                Assert.Equal((i, step.ToString(), plain.Take(step)), (i, step.ToString(), real.Take(step)));
                Assert.Equal(plain.Member, real.Member);
                Assert.Equal(plain.Seen, real.Seen);
            }
        },
        iter: Lives);

    [Fact]
    public void The_random_steps_reach_every_state_of_a_subscription_and_of_an_order()
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
                        plain.Take(Of(step, plain));
                        return plain.Seen;
                    }));
                }
            },
            iter: Lives);
        Assert.Equal(Enum.GetValues<Domain.Subscriptions.SubscriptionState>(), seen.Select(o => o.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<Domain.Orders.OrderState>(), seen.Select(o => o.LatestOrder).Distinct().Order());
        Assert.Contains(seen, o => o.CanTurnOn);
    }

    private static YearStep Of(YearStep drawn, PlainYear plain) =>
        drawn.Kind == YearStepKind.BoundaryComes ? plain.ToTheNextBoundary() : drawn;
}
