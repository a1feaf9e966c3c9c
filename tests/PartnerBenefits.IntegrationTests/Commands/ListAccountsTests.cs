using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Commands;

public sealed class ListAccountsTests : PortalTest
{
    public ListAccountsTests()
        : base(new Portal(PortalFolders.New()))
    {
    }

    [Fact]
    public async Task Each_account_is_a_line_with_what_the_other_commands_ask_for()
    {
        var contoso = await portal.AccountAsync(DemoOrganisation.Contoso);
        await portal.DisposeAsync();

        var (exit, output) = await PortalProcess.RunAsync(portal.Folder, ["list-accounts"]);

        Assert.True(exit == 0, output);
        var lines = output.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        Assert.Contains("Partner ID\tTenant\tAccount admins\tName", lines);
        Assert.Contains($"{contoso.PartnerId}\t{contoso.TenantId?.ToString() ?? "-"}\t1\t{contoso.Name}", lines);
    }
}
