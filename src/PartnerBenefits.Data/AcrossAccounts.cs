namespace PartnerBenefits.Data;

/// <summary>Rows of all accounts, for the support desk, mail sender, scheduler and operators. A test keeps others away from it.</summary>
public sealed class AcrossAccounts(PortalDb db)
{
    public IQueryable<Assignment> Assignments => db.AllAssignments;

    public IQueryable<Activation> Activations => db.AllActivations;

    public IQueryable<OutboxMessage> Mail => db.AllMail;

    public IQueryable<PortalUser> Users => db.AllUsers;

    public IQueryable<Entitlement> Entitlements => db.AllEntitlements;

    public IQueryable<Membership> Memberships => db.AllMemberships;

    public IQueryable<AccessRequest> AccessRequests => db.AllAccessRequests;

    public IQueryable<LevelRequest> LevelRequests => db.AllLevelRequests;

    public IQueryable<Subscription> Subscriptions => db.AllSubscriptions;

    public IQueryable<Order> Orders => db.AllOrders;

    public IQueryable<AdminReplacement> AdminReplacements => db.AllAdminReplacements;

    public IQueryable<CancellationRequest> CancellationRequests => db.AllCancellationRequests;
}
