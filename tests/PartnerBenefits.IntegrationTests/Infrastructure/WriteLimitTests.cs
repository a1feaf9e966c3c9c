using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

public sealed class WriteLimitTests()
    : PortalTest(new Portal().With("Limits:WritesAMinute", "1000").With("Limits:WritesAnHour", "20"))
{
    private const int Limit = 20;

    [Theory]
    [InlineData("en", "Nothing was changed. Wait 60 minutes, then reload this page")]
    [InlineData("fr", "Rien n’a été modifié. Attendez 60 minutes, puis actualisez cette page")]
    public async Task A_flood_of_changes_writes_as_many_events_as_the_limit_and_others_can_go_on(string speaks, string says)
    {
        using var member = await portal.SignInAsync("contoso-member");
        member.Speaking(speaks);
        var form = (await member.GetAsync("/my")).Document.QuerySelector("header form:has([name=Theme])")!;
        var answers = new List<Answer>();
        for (var i = 0; i < 397; i++)
        {
            answers.Add(await member.PostAsync("/my", Answer.Fill(
                form, ("Theme", i % 2 == 0 ? "Dark" : "Light"), ("OperationId", Guid.CreateVersion7().ToString()))));
        }

        Assert.Equal(Limit, answers.Count(a => a.StatusCode == HttpStatusCode.Redirect));
        Assert.Equal(Limit, await EventsAsync());
        Assert.All(answers.Skip(Limit), a => Assert.Equal(HttpStatusCode.TooManyRequests, a.StatusCode));
        Assert.Contains(says, answers[^1].Text, StringComparison.Ordinal);
        Assert.InRange(answers[^1].Message.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(55), TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/my")).StatusCode);
        using var other = await portal.SignInAsync("contoso-partner-admin");
        Assert.Equal(HttpStatusCode.Redirect, (await other.SubmitAsync("/my", "main form", ("Theme", "Dark"))).StatusCode);
    }

    [Fact]
    public async Task What_anybody_sends_without_signing_in_is_limited_by_address()
    {
        using var stranger = portal.Visit();
        for (var i = 0; i < Limit * 10; i++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await stranger.PostAsync("/signin", [])).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.PostAsync("/signin", [])).StatusCode);
    }

    [Fact]
    public async Task A_look_of_staff_that_is_recorded_is_limited_apart_from_what_they_change()
    {
        using var staff = await portal.SignInAsync("support-operator");
        var page = $"/support-desk/accounts/{(await portal.AccountAsync(DemoOrganisation.Contoso)).Id}";
        for (var i = 0; i < Limit; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(page)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await staff.GetAsync(page)).StatusCode);
        Assert.Equal(1, await EventsAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await staff.SubmitAsync("/my", "main form", ("Theme", "Dark"))).StatusCode);
    }

    private async Task<int> EventsAsync()
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        return await portal.ReadAsync(db => db.AuditOf(account).CountAsync());
    }
}
