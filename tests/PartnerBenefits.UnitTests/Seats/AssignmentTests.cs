namespace PartnerBenefits.UnitTests.Seats;

public sealed class AssignmentTests
{
    private static readonly DateTime Now = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_new_assignment_says_who_assigned_whom_and_has_not_ended()
    {
        var (entitlement, user, by) = (EntitlementId.New(), PortalUserId.New(), Actor.For(PortalUserId.New()));
        var assignment = new Assignment(Given.Account, entitlement, user, by, Now);
        Assert.Equal((entitlement, user, Now), (assignment.EntitlementId, assignment.UserId, assignment.AssignedAt));
        Assert.Equal(by, new Actor(assignment.AssignedByKind, assignment.AssignedById));
        Assert.Null(assignment.EndedAt);
    }

    [Fact]
    public void An_assignment_that_ends_says_who_ended_it_and_ends_once()
    {
        var assignment = New();
        var by = Actor.For(PortalUserId.New());

        assignment.End(by, Now.AddDays(3), pauseDays: 0);

        Assert.Equal((Now.AddDays(3), by.Kind, by.Id), (assignment.EndedAt, assignment.EndedByKind!.Value, assignment.EndedById!.Value));
        Assert.Null(assignment.SeatFreeFrom);
        var broken = Assert.Throws<RuleBrokenException>(() => assignment.End(by, Now.AddDays(4), 0));
        Assert.Equal(AssignmentRules.IsStillAssigned, broken.Rule);
    }

    [Fact]
    public void The_pause_of_a_seat_counts_from_the_end_of_the_assignment()
    {
        var assignment = New();

        assignment.End(Actor.System, Now, pauseDays: 90);

        Assert.Equal(Now.AddDays(90), assignment.SeatFreeFrom);
    }

    private static Assignment New() => new(Given.Account, EntitlementId.New(), PortalUserId.New(), Actor.System, Now);
}
