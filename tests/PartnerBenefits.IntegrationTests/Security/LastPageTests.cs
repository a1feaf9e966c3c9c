using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security;

public sealed class LastPageTests
{
    [Fact]
    public async Task When_people_can_not_be_read_any_more_a_page_that_needs_no_database_says_so_in_both_languages()
    {
        using var portal = new Portal();
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE PortalUsers RENAME TO Gone"));

        var answer = await admin.GetAsync("/dashboard");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("The portal is busy", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Le portail est occupé", answer.Text, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Message.Headers.GetValues("X-Content-Type-Options")));
    }
}
