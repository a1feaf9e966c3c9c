using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.My;

public sealed class EndSessionTests : PortalTest
{
    private const string Form = "form[action$='handler=EndSession']";

    private const string Edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 "
        + "Safari/537.36 Edg/140.0";

    private const string Safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        + "Version/18.0 Mobile/15E148 Safari/604.1";

    [Theory]
    [InlineData("contoso-member")]
    [InlineData("support-operator")]
    [InlineData("newcomer")]
    public async Task Everybody_sees_where_they_are_signed_in_and_ends_one_of_the_sessions(string persona)
    {
        using var here = await SignInByAsync(persona, Edge);
        using var there = await SignInByAsync(persona, Safari);
        var page = await here.GetAsync("/my");
        Assert.Equal(["Edge, Windows", "Safari, iPhone"], Sessions(page).Select(s => s.QuerySelector("b")!.TextContent).Order());
        Assert.Contains("This browser", Sessions(page).Single(s => s.TextContent.Contains("Edge", StringComparison.Ordinal)).TextContent,
            StringComparison.Ordinal);

        var ended = await here.SubmitAsync(page, Form);

        Assert.Equal("/my", ended.Location);
        Assert.Contains("The session was ended.", (await here.GetAsync("/my")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/my")).StatusCode);
        Assert.Equal(1, await CountAsync(AuditAction.SessionEnded));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        using var member = await portal.SignInAsync("contoso-member");
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var session = await portal.ReadAsync(db => db.Set<Session>().OrderBy(s => s.StartedAt).ThenBy(s => s.Id).FirstAsync());
        using var second = await portal.SignInAsync("contoso-account-admin");

        await admin.SubmitAsync("/my", Form, ("SessionId", session.Id.ToString()));

        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/my")).StatusCode);
        Assert.Equal(0, await CountAsync(AuditAction.SessionEnded));
    }

    [Fact]
    public async Task A_form_sent_twice_ends_the_session_once()
    {
        using var here = await portal.SignInAsync("contoso-member");
        using var there = await portal.SignInAsync("contoso-member");
        var page = await here.GetAsync("/my");

        await here.SubmitAsync(page, Form);
        var again = await here.SubmitAsync(page, Form);

        Assert.Equal("/my", again.Location);
        Assert.Equal(1, await CountAsync(AuditAction.SessionEnded));
    }

    [Fact]
    public async Task The_last_use_of_a_session_is_noted_every_few_minutes_and_not_each_time()
    {
        using var member = await portal.SignInAsync("contoso-member");
        await member.GetAsync("/my");
        Assert.Null((await OnlyAsync()).LastSeenAt);

        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        await member.GetAsync("/my");
        var seen = portal.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(seen, (await OnlyAsync()).LastSeenAt);

        portal.Clock.Advance(TimeSpan.FromMinutes(4));
        await member.GetAsync("/my");
        Assert.Equal(seen, (await OnlyAsync()).LastSeenAt);
    }

    [Fact]
    public async Task One_person_has_at_most_twenty_sessions_and_the_oldest_ends_first()
    {
        using var first = await portal.SignInAsync("contoso-member");
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        using var second = await portal.SignInAsync("contoso-member");
        for (var i = 0; i < Session.MostOfOnePerson - 1; i++)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            (await portal.SignInAsync("contoso-member")).Dispose();
        }

        Assert.Equal(HttpStatusCode.Redirect, (await first.GetAsync("/my")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/my")).StatusCode);
        Assert.Equal(Session.MostOfOnePerson, await portal.ReadAsync(db => db.Set<Session>().CountAsync()));
    }

    private static IHtmlCollection<IElement> Sessions(Answer page) => page.Document.QuerySelectorAll(".sessions li");

    private async Task<Visitor> SignInByAsync(string persona, string browser)
    {
        var visitor = portal.Visit();
        visitor.Client.DefaultRequestHeaders.UserAgent.ParseAdd(browser);
        await visitor.SignInAsync(persona);
        return visitor;
    }

    private Task<Session> OnlyAsync() => portal.ReadAsync(db => db.Set<Session>().AsNoTracking().SingleAsync());

    private Task<int> CountAsync(AuditAction action) => portal.ReadAsync(db => db.Set<AuditEvent>().CountAsync(e => e.Action == action));
}
