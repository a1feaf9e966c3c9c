namespace PartnerBenefits.UnitTests.AuditTrail;

public sealed class ActorTests
{
    private static readonly DateTime Now = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_actor_is_a_person_a_staff_member_or_the_system()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(new Actor(ActorKind.User, id), Actor.For(new PortalUserId(id)));
        Assert.Equal(new Actor(ActorKind.Staff, id), Actor.For(new StaffMemberId(id)));
        Assert.Equal(new Actor(ActorKind.System, Guid.Empty), Actor.System);
    }

    [Fact]
    public void An_audit_event_says_who_did_what_to_whom_when_and_from_where()
    {
        var actor = Actor.For(PortalUserId.New());
        var audit = new AuditEvent(AuditAction.KeysClaimed, actor, Given.Account, "192.0.2.1", Now);
        Assert.Equal((AuditAction.KeysClaimed, actor, Now, "192.0.2.1"), (audit.Action, audit.Actor, audit.At, audit.Source));
        Assert.Equal(Given.Account, audit.AccountId);
    }
}
