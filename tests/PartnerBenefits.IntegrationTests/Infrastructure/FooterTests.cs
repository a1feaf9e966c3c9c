using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

public sealed class FooterTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private const string Version = "Partner Benefits 0.";

    [Fact]
    public async Task Only_signed_in_people_read_the_version()
    {
        using var stranger = portal.Visit();
        using var admin = await portal.SignInAsync("contoso-account-admin");
        using var staff = await portal.SignInAsync("support-operator");

        Assert.DoesNotContain(Version, (await stranger.GetAsync("/signin")).Text, StringComparison.Ordinal);
        Assert.Contains(Version, (await admin.GetAsync("/dashboard")).Text, StringComparison.Ordinal);
        Assert.Contains(Version, (await staff.GetAsync("/support-desk")).Text, StringComparison.Ordinal);
    }
}
