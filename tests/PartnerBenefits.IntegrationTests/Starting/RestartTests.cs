using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Starting;

public sealed class RestartTests
{
    [Fact]
    public async Task A_second_start_keeps_the_data_and_opens_its_keys()
    {
        await using var first = new Portal(NewFolder());
        var page = await KeyForm.PageAsync(first, DemoOrganisation.Contoso, "win10-pro-ent-upgrade");
        using var admin = await first.SignInAsync("contoso-partner-admin");
        var key = Assert.Single((await (await KeyForm.OpenAsync(admin, page)).SendAsync()).Keys);
        await first.DisposeAsync();

        await using var second = new Portal(first.Folder);
        using var again = await second.SignInAsync("contoso-account-admin");
        var shown = await (await KeyForm.OpenAsync(again, page)).SendAsync();

        Assert.Equal([key], shown.Keys);
        Assert.Equal(DemoOrganisation.All.Count, await second.ReadAsync(db => db.Accounts.CountAsync()));
        Assert.Equal(3, await second.ReadAsync(db => db.DataKeys.CountAsync()));
    }

    [Fact]
    public async Task Another_key_encryption_key_refuses_the_start_with_a_sentence()
    {
        await using var first = new Portal(NewFolder());
        await first.AccountAsync(DemoOrganisation.Contoso);
        var before = await WrappedAsync(first);
        await first.DisposeAsync();

        await using var second = PortalProcess.Start(first.Folder, ("Keys__EncryptionKey", KeyEncryptionKey.NewBase64()));
        var exit = await second.ExitAsync();

        Assert.Equal(1, exit);
        Assert.Contains("The key-encryption key doesn't open this database's data keys", second.Output, StringComparison.Ordinal);
        Assert.Equal(before, await WrappedAsync(first));
    }

    private static Task<List<byte[]>> WrappedAsync(Portal portal) =>
        portal.Database.ColumnAsync<byte[]>("SELECT Wrapped FROM DataKeys ORDER BY Id");

    /// <summary>The folder is given, so the database outlives the first portal.</summary>
    private static string NewFolder() => Directory.CreateTempSubdirectory("partner-benefits-").FullName;
}
