using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.UnitTests.Assignments;

public sealed class AssignmentTests
{
    private static readonly DateTime Now = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_new_assignment_says_who_assigned_whom_and_has_not_ended()
    {
        var (entitlement, user, by) = (EntitlementId.New(), PortalUserId.New(), Actor.Of(PortalUserId.New()));
        var assignment = new Assignment(Given.Account, entitlement, user, by, Now);
        Assert.Equal((entitlement, user, Now), (assignment.EntitlementId, assignment.UserId, assignment.AssignedAt));
        Assert.Equal(by, new Actor(assignment.AssignedByKind, assignment.AssignedById));
        Assert.Null(assignment.EndedAt);
    }
}
