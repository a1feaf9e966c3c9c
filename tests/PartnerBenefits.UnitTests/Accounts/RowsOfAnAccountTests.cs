using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Accounts;

public sealed class RowsOfAnAccountTests
{
    private static readonly DateTime Now = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Every_row_that_an_account_causes_names_it_as_its_owner()
    {
        var subscription = Paid("2026-07-01");
        var (entitlements, pools) = subscription.Activate(Offer(new Benefit { Pool = "productivity" }), Day("2026-07-01"));
        var entitlement = entitlements[0];
        IOwnedByAccount[] rows =
        [
            subscription,
            subscription.Terms[0],
            pools[0],
            entitlement,
            entitlement.Earn(subscription.Terms[0], 1, Day("2026-07-01"), Actor.System),
            new Membership(Account, MembershipLevel.Network, Day("2026-07-01"), Day("2027-06-30")),
            new PortalUser(Account, "Ada", EmailAddress.Parse("ada@contoso.com"), PartnerRoles.None),
            new Assignment(Account, entitlement.Id, PortalUserId.New(), Actor.System, Now),
            new AuditEvent(AuditAction.KeysShown, Actor.System, Account, source: null, Now),
        ];
        Assert.All(rows, row => Assert.Equal(Account, row.Owner));
    }

    [Fact]
    public void A_key_in_stock_and_an_event_outside_all_accounts_belong_to_nobody()
    {
        IOwnedByAccount[] rows =
        [
            new LicenseKey(BenefitId.New(), [1, 2, 3], Now),
            new AuditEvent(AuditAction.PreferencesChanged, Actor.For(StaffMemberId.New()), account: null, "::1", Now),
        ];
        Assert.All(rows, row => Assert.Null(row.Owner));
    }
}
