namespace PartnerBenefits.UnitTests.Running;

public sealed class ClockLookTests
{
    private static readonly DateTime Noon = new(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly ClockLook Before = new(Noon, TimeSpan.FromHours(1), Noon, null);

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.9, true)]
    [InlineData(1.1, false)]
    [InlineData(-0.9, true)]
    [InlineData(-1.1, false)]
    [InlineData(40, false)]
    [InlineData(-400, false)]
    public void The_wall_clock_may_not_go_a_day_further_than_the_monotonic_one(double days, bool isRight) =>
        Assert.Equal(isRight, Later(days, TimeSpan.FromMinutes(1)).FindProblem(Before, wasHeld: false) is null);

    [Fact]
    public void Time_that_went_by_is_no_jump() =>
        Assert.Null(Later(40, TimeSpan.FromDays(40)).FindProblem(Before, wasHeld: false));

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.9, true)]
    [InlineData(40, false)]
    [InlineData(-2, false)]
    public void The_server_s_clock_counts(double days, bool isRight) =>
        Assert.Equal(isRight, (Before with { Server = Noon.AddDays(days) }).FindProblem(null, wasHeld: false) is null);

    [Theory]
    [InlineData(30, false, true)]
    [InlineData(40, false, false)]
    [InlineData(40, true, true)]
    [InlineData(-2, false, false)]
    public void At_a_start_a_long_time_off_needs_a_second_clock(double days, bool hasServer, bool isRight)
    {
        var now = Noon.AddDays(days);

        Assert.Equal(isRight, new ClockLook(now, TimeSpan.Zero, Noon, hasServer ? now : null).FindProblem(null, wasHeld: false) is null);
    }

    [Fact]
    public void A_first_look_has_nothing_to_compare() => Assert.Null((Before with { Stored = null }).FindProblem(null, wasHeld: false));

    [Fact]
    public void Another_instance_that_looked_at_another_day_is_a_problem()
    {
        var other = Later(0, TimeSpan.FromMinutes(1)) with { Stored = Noon.AddDays(-20) };

        Assert.NotNull(other.FindProblem(Before, wasHeld: false));
    }

    [Fact]
    public void A_clock_that_was_set_while_the_portal_was_held_is_compared_with_what_was_confirmed()
    {
        var set = Later(-40, TimeSpan.FromMinutes(1)) with { Stored = Noon.AddDays(-40) };

        Assert.Null(set.FindProblem(Before, wasHeld: true));
        Assert.NotNull((set with { Wall = Noon }).FindProblem(Before, wasHeld: true));
    }

    private static ClockLook Later(double days, TimeSpan passed) =>
        Before with { Wall = Noon.AddDays(days), Monotonic = Before.Monotonic + passed };
}
