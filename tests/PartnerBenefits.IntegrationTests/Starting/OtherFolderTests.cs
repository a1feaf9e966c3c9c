using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Starting;

public sealed class OtherFolderTests
{
    [Fact]
    public async Task A_portal_that_is_started_from_another_folder_reads_its_settings_and_shows_its_icons()
    {
        var folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;
        // Mail:From and the mode of sign-in are told by the settings file only.
        await using var portal = PortalProcess.Type(folder, ["--urls", "http://127.0.0.1:0"]);

        using var admin = await portal.SignInAsync("contoso-account-admin");
        var dashboard = await admin.GetAsync("/dashboard");

        Assert.Equal(System.Net.HttpStatusCode.OK, dashboard.StatusCode);
        Assert.NotNull(dashboard.Document.QuerySelector("svg"));
        Assert.DoesNotContain("Executed DbCommand", portal.Output, StringComparison.Ordinal);
    }
}
