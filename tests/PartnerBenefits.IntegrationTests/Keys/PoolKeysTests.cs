using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Keys;

public sealed class PoolKeysTests : PortalTest
{
    [Fact]
    public async Task Earned_units_open_without_a_split_and_their_key_fixes_nothing_of_the_pool()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var form = await KeyForm.OpenAsync(admin, await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "office365-e3", "cloud"));

        var answer = await form.SendAsync();

        Assert.Single(answer.Keys);
        Assert.Equal([("management", null, null), ("productivity", 0, null)], await FixedAsync());
    }

    [Fact]
    public async Task A_benefit_of_an_unsplit_pool_has_no_keys_yet_and_says_so()
    {
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var form = await KeyForm.OpenAsync(admin, await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade"));

        var refused = await form.At(await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "office-proplus-2016-choice")).SendAsync();

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Empty(refused.Keys);
        Assert.Equal(BenefitStatus.ToChoose.Why, Assert.Single(refused.Alerts));
        Assert.Equal([("management", null, null), ("productivity", null, null)], await FixedAsync());
    }

    private async Task<List<(string Pool, int? Cloud, int? OnPremises)>> FixedAsync()
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        var pools = await portal.ReadAsync(db => db.PoolsOf(account.Id).AsNoTracking().OrderBy(p => p.Pool).ToListAsync());
        return pools.ConvertAll(p => (p.Pool, p.CloudFixed, p.OnPremisesFixed));
    }
}
