using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.IntegrationTests.Mail;

public sealed class OldestMailTests
{
    [Fact]
    public async Task The_age_of_the_oldest_mail_is_read_from_the_index_of_those_that_wait()
    {
        TestDatabase.RequireSqlite("The plan is SQLite's.");
        var sent = new SentSql();
        await using var portal = new Portal()
            .With(services => services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(sent))).Started();
        await portal.InvitationAsync();
        sent.Queries.Clear();
        await using var scope = portal.Services.CreateAsyncScope();

        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<Outbox>().AgeAsync(TestContext.Current.CancellationToken));

        Assert.Contains("COVERING INDEX IX_OutboxMessages_Waiting", Assert.Single(sent.Queries).PlanText, StringComparison.Ordinal);
    }
}
