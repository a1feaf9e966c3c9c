using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Data;

/// <summary>Another program, such as a backup, holds the database for longer than anybody waits.</summary>
public sealed class ForeignLockTests() : PortalTest(OnRealTime)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(6);

    private static Portal OnRealTime => new Portal().With(services => services.Replace(ServiceDescriptor.Singleton(TimeProvider.System)));

    [Fact]
    public async Task Who_writes_is_told_so_in_six_seconds_whoever_else_waits_and_all_is_well_afterwards()
    {
        TestDatabase.RequireSqlite("Nobody holds a whole SQL Server database.");
        var page = await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade");
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var form = await KeyForm.OpenAsync(admin, page);

        await using (var foreign = await portal.Database.OpenAsync())
        {
            await foreign.ExecuteAsync("BEGIN EXCLUSIVE");
            var answers = await AllAsync(form);
            Assert.All(answers.Select(a => a.Answer), answer =>
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.Contains("The portal couldn't save in time, so nothing was changed.", answer.Text, StringComparison.Ordinal);
            });
            Assert.All(answers.Select(a => a.Took), took => Assert.InRange(took, TimeSpan.Zero, Limit));
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(page)).StatusCode);
            await foreign.ExecuteAsync("ROLLBACK");
        }

        Assert.Single((await form.SendAsync()).Keys);
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT count(*) FROM AuditEvents"));
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT count(*) FROM LicenseKeys WHERE ClaimedAt IS NOT NULL"));
    }

    /// <summary>Later requests wait no longer than the first ones.</summary>
    private static async Task<IReadOnlyList<(Answer Answer, TimeSpan Took)>> AllAsync(KeyForm form)
    {
        var held = Stopwatch.StartNew();
        var length = TimeSpan.FromSeconds(Campaign.Rounds(3, 60));
        var sent = new List<Task<(Answer, TimeSpan)>> { TimedAsync(form), TimedAsync(form) };
        while (held.Elapsed < length)
        {
            await Task.Delay(TimeSpan.FromSeconds(1.3));
            sent.Add(TimedAsync(form));
        }

        return await Task.WhenAll(sent);
    }

    private static async Task<(Answer Answer, TimeSpan Took)> TimedAsync(KeyForm form)
    {
        var watch = Stopwatch.StartNew();
        return (await Task.Run(form.SendAsync), watch.Elapsed);
    }
}
