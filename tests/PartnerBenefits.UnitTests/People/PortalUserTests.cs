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
