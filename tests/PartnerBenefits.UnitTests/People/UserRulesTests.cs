namespace PartnerBenefits.UnitTests.People;

/// <summary>Compares the rules with the rights of docs/guide.md for all combinations of roles.</summary>
public sealed class UserRulesTests
{
    private static readonly PartnerRoles[] Every = [.. Enumerable.Range(0, 8).Select(roles => (PartnerRoles)roles)];

    public static TheoryData<PartnerRoles, PartnerRoles> Pairs
    {
        get
        {
            var pairs = new TheoryData<PartnerRoles, PartnerRoles>();
            foreach (var manager in Every)
            {
                foreach (var other in Every)
                {
                    pairs.Add(manager, other);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_Account_admin_may_do_all_and_a_User_admin_only_with_Members_and_User_admins(PartnerRoles manager, PartnerRoles other)
    {
        PartnerRoles[] membersAndUserAdmins = [PartnerRoles.None, PartnerRoles.UserAdmin];
        var isAccountAdmin = manager is PartnerRoles.AccountAdmin
            or (PartnerRoles.AccountAdmin | PartnerRoles.PartnerAdmin)
            or (PartnerRoles.AccountAdmin | PartnerRoles.UserAdmin)
            or (PartnerRoles.AccountAdmin | PartnerRoles.PartnerAdmin | PartnerRoles.UserAdmin);
        var isUserAdmin = manager is PartnerRoles.UserAdmin or (PartnerRoles.PartnerAdmin | PartnerRoles.UserAdmin);
        var may = isAccountAdmin || (isUserAdmin && membersAndUserAdmins.Contains(other));

        Assert.Equal(may, manager.MayManage(other));
        Assert.Equal(may, manager.MayGive(other));
    }

    [Fact]
    public void A_role_that_only_a_newer_version_knows_is_kept_and_gives_nothing()
    {
        var newer = (PartnerRoles)8;
        var both = PartnerRoles.UserAdmin | newer;

        Assert.Equal((PartnerRoles.UserAdmin, newer), (both.Known(), both.NotKnown()));
        Assert.False(newer.MayManage(PartnerRoles.None) || newer.MayGive(PartnerRoles.None));
        Assert.False(PartnerRoles.UserAdmin.MayManage(newer));
    }

    [Fact]
    public void All_sixty_four_pairs_are_tried() => Assert.Equal(64, Pairs.Count);
}
