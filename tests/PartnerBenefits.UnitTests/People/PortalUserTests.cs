namespace PartnerBenefits.UnitTests.People;

public sealed class PortalUserTests
{
    private readonly PortalUser user = new(Given.Account, "Ada", EmailAddress.Parse("ada@contoso.com"), PartnerRoles.PartnerAdmin);

    [Fact]
    public void A_new_person_is_active_has_not_signed_in_and_prefers_nothing()
    {
        Assert.True(user.IsActive);
        Assert.Null(user.TenantId);
        Assert.Null(user.ObjectId);
        Assert.Null(user.Language);
        Assert.Null(user.Theme);
    }

    [Theory]
    [InlineData(Language.Fr, Theme.Dark)]
    [InlineData(Language.En, null)]
    [InlineData(null, Theme.Light)]
    [InlineData(null, null)]
    public void A_preference_replaces_both_earlier_ones(Language? language, Theme? theme)
    {
        user.Prefer(Language.Fr, Theme.Light);
        user.Prefer(language, theme);
        Assert.Equal((language, theme), (user.Language, user.Theme));
    }

    [Fact]
    public void A_disabled_person_is_no_longer_active_and_keeps_everything_else()
    {
        user.Prefer(Language.Fr, Theme.Dark);
        user.Disable();
        Assert.False(user.IsActive);
        Assert.Equal(("Ada", PartnerRoles.PartnerAdmin, Language.Fr), (user.Name, user.Roles, user.Language));
    }

    [Fact]
    public void Disabling_twice_is_the_same_as_once()
    {
        user.Disable();
        user.Disable();
        Assert.False(user.IsActive);
    }

    [Fact]
    public void An_entry_that_is_merged_is_disabled_and_its_roles_go_to_the_one_that_stays()
    {
        var stays = new PortalUser(Given.Account, "Ada", EmailAddress.Parse("ada@sales.contoso.com"), PartnerRoles.UserAdmin);
        user.MergeInto(stays);
        Assert.Equal((stays.Id, false), (user.MergedInto, user.IsActive));
        Assert.Equal((PartnerRoles.UserAdmin | PartnerRoles.PartnerAdmin, true), (stays.Roles, stays.IsActive));
    }

    [Fact]
    public void Roles_of_a_disabled_entry_come_back_to_nobody()
    {
        var stays = new PortalUser(Given.Account, "Ada", EmailAddress.Parse("ada@sales.contoso.com"), PartnerRoles.None);
        user.Disable();
        user.MergeInto(stays);
        Assert.Equal(PartnerRoles.None, stays.Roles);
    }

    [Fact]
    public void An_entry_goes_only_if_nobody_signed_in_with_it_and_the_other_is_active_and_neither_was_merged()
    {
        var stays = new PortalUser(Given.Account, "Ada", EmailAddress.Parse("ada@sales.contoso.com"), PartnerRoles.None);
        Refused(MergeRules.IsChosen, () => user.MergeInto(user));
        stays.Disable();
        Refused(MergeRules.StayingIsActive, () => user.MergeInto(stays));
        stays.Enable();
        stays.Link(Guid.NewGuid(), Guid.NewGuid());
        Refused(MergeRules.NobodySignedInWithIt, () => stays.MergeInto(user));
        user.MergeInto(stays);
        Refused(UserRules.IsNotMerged, () => user.MergeInto(stays));
        Refused(UserRules.IsNotMerged, () => stays.MergeInto(user));
    }

    private static void Refused(Rule rule, Action act) => Assert.Same(rule, Assert.Throws<RuleBrokenException>(act).Rule);

    [Theory]
    [InlineData(Language.Fr, Theme.Dark)]
    [InlineData(null, null)]
    public void Staff_prefer_a_language_and_a_theme_too(Language? language, Theme? theme)
    {
        var staff = new StaffMember(Guid.NewGuid(), Guid.NewGuid(), "Grace", EmailAddress.Parse("grace@network.example"));
        staff.Prefer(language, theme);
        Assert.Equal((language, theme), (staff.Language, staff.Theme));
    }
}
