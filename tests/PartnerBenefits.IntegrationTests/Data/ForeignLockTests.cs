using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using Serilog.Events;

namespace PartnerBenefits.IntegrationTests.Data;

/// <summary>Another program, such as a backup, holds the database for longer than anybody waits.</summary>
public sealed class ForeignLockTests() : PortalTest(new Portal().OnRealTime())
{
    [Fact]
    public async Task Who_writes_is_told_so_while_the_lock_is_held_whoever_else_waits_and_all_is_well_afterwards()
    {
        TestDatabase.RequireSqlite("Nobody holds a whole SQL Server database.");
        var page = await KeyForm.PageAsync(portal, DemoOrganisation.Contoso, "win10-pro-ent-upgrade");
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var form = await KeyForm.OpenAsync(admin, page);

        await using (var foreign = await portal.Database.OpenAsync())
        {
            await foreign.ExecuteAsync("BEGIN EXCLUSIVE");
            var answers = await AllAsync(form);
            Assert.All(answers, answer =>
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.Equal("5", answer.Message.Headers.RetryAfter?.ToString());
                Assert.Contains("The portal couldn't save in time, so nothing was changed.", answer.Text, StringComparison.Ordinal);
            });
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(page)).StatusCode);
            AssertLogged(answers.Count);
            await foreign.ExecuteAsync("ROLLBACK");
        }

        Assert.Single((await form.SendAsync()).Keys);
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT count(*) FROM AuditEvents"));
        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT count(*) FROM LicenseKeys WHERE ClaimedAt IS NOT NULL"));
    }

    /// <summary>Once for each, as a warning, beside the line of the request.</summary>
    private void AssertLogged(int refusals)
    {
        Assert.Equal(refusals, portal.Log.Of(1016).Count);
        Assert.DoesNotContain(portal.Log.Events, e => e.Level >= LogEventLevel.Error);
    }

    private static async Task<IReadOnlyList<Answer>> AllAsync(KeyForm form)
    {
        var sent = new List<Task<Answer>> { Task.Run(form.SendAsync), Task.Run(form.SendAsync) };
        for (var later = 0; later < Campaign.Rounds(2, 46); later++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1.3));
            sent.Add(Task.Run(form.SendAsync));
        }

        return await Task.WhenAll(sent);
    }
}
