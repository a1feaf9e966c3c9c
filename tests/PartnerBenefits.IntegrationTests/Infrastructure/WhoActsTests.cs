using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using Serilog.Events;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>Who, from where, on the line of each request and on each refusal (ASVS 16.2.1, 16.3.2).</summary>
public sealed class WhoActsTests() : PortalTest(FromAfar(new Portal()))
{
    private const string From = "203.0.113.9";

    private static readonly string[] Places = ["/account/audit", "/support-desk", "/catalogue"];

    [Fact]
    public async Task The_line_of_a_request_says_who_and_from_where()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");

        await admin.GetAsync("/dashboard");

        AssertWho(Line("/dashboard"), "User", await IdAsync("contoso-account-admin"), await AccountAsync());
    }

    [Fact]
    public async Task Each_page_that_is_not_allowed_is_an_event_with_who_asked()
    {
        using var member = await portal.SignInAsync("contoso-member");
        foreach (var page in Places)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(page)).StatusCode);
        }

        var (events, id, account) = (portal.Log.Of(1010), await IdAsync("contoso-member"), await AccountAsync());
        Assert.Equal(Places, events.Select(e => Value(e, "path")));
        Assert.All(events, e => AssertWho(e, "User", id, account));
    }

    [Fact]
    public async Task A_forged_form_is_an_event_with_whose_session_it_came_in()
    {
        using var staff = await portal.SignInAsync("support-operator");

        Assert.Equal(HttpStatusCode.BadRequest, (await staff.PostAsync("/my", [])).StatusCode);

        var refused = Assert.Single(portal.Log.Of(1011));
        AssertWho(refused, "Staff", Value(Line("/my"), "Actor"), null);
    }

    [Fact]
    public async Task Another_accounts_id_is_an_event_with_who_tried_it()
    {
        var foreign = await KeyForm.PageAsync(portal, DemoOrganisation.Wingtip, "win10-pro-ent-upgrade");
        using var admin = await portal.SignInAsync("contoso-account-admin");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/no-such-page")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.ReadCalendarAsync("/calendar/guessed.ics")).StatusCode);

        var refused = portal.Log.Of(1012);
        Assert.Equal([foreign, "/calendar/***"], refused.Select(e => Value(e, "path")));
        AssertWho(refused[0], "User", await IdAsync("contoso-account-admin"), await AccountAsync());
        Assert.Equal((null, From), (Value(refused[1], "ActorKind"), Value(refused[1], "Client")));
    }

    [Fact]
    public async Task A_refused_rule_says_whom_it_refused()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var own = $"/account/users/{await IdAsync("contoso-account-admin")}";

        await admin.PostAsync(own + "?handler=Disable", Answer.Fill(
            (await admin.GetAsync($"/account/users/{await IdAsync("contoso-member")}")).Document
                .QuerySelector("form[action$='handler=Disable']")!));

        AssertWho(Assert.Single(portal.Log.Of(1001)), "User", await IdAsync("contoso-account-admin"), await AccountAsync());
    }

    [Fact]
    public async Task A_session_begins_somewhere()
    {
        using var member = await portal.SignInAsync("contoso-member");

        Assert.Equal(From, Value(Assert.Single(portal.Log.Of(2003)), "Client"));
    }

    [Fact]
    public async Task A_refused_sign_in_comes_from_somewhere()
    {
        await using var standIn = await StandIn.StartAsync();
        await using var entra = FromAfar(new Portal().InEntra(standIn));
        entra.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        using var visitor = EntraVisitor.Of(entra, standIn);

        await visitor.SignInAsync(StandInPeople.Consumer);

        Assert.Equal(From, Value(Assert.Single(entra.Log.Of(2004)), "Client"));
    }

    [Fact]
    public async Task A_mail_is_the_portals_own_work_in_an_account()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        await admin.SubmitAsync("/account/users/add", "main form", ("Name", "Ada L."), ("Email", "ada@contoso.example"));

        await portal.SendMailAsync();

        Assert.All(portal.Log.Of(3001), e => Assert.Equal(("System", null), (Value(e, "ActorKind"), Value(e, "Client"))));
        Assert.Contains(await AccountAsync(), portal.Log.Of(3001).Select(e => Value(e, "Account")));
    }

    [Fact]
    public async Task A_command_was_run_by_somebody_of_the_computer()
    {
        var folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;

        var (exit, output) = await PortalProcess.RunAsync(folder, ["migrate"]);

        Assert.Equal(0, exit);
        Assert.Contains($" was run by {Environment.UserName} on {Environment.MachineName}", output, StringComparison.Ordinal);
    }

    private static Portal FromAfar(Portal portal) =>
        portal.With("Demo:AllowRemote", "true").With(services => services.AddSingleton<IStartupFilter>(new AnAddress()));

    private async Task<string> IdAsync(string persona) => (await portal.PersonAsync(DemoOrganisation.Contoso, persona)).ToString();

    private async Task<string> AccountAsync() => (await portal.AccountAsync(DemoOrganisation.Contoso)).Id.ToString();

    private LogEvent Line(string path) =>
        portal.Log.Events.Last(e => Value(e, "RequestPath") == path && e.Properties.ContainsKey("Elapsed"));

    private static void AssertWho(LogEvent logged, string kind, string? actor, string? account)
    {
        Assert.Equal((kind, actor, account, From),
            (Value(logged, "ActorKind"), Value(logged, "Actor"), Value(logged, "Account"), Value(logged, "Client")));
        Assert.True(Guid.TryParse(Value(logged, "Session"), out _));
    }

    private static string? Value(LogEvent logged, string name) =>
        logged.Properties.FirstOrDefault(p => p.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString().Trim('"');

    /// <summary>The test server has no connection that could have one.</summary>
    private sealed class AnAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(From);
                return following(context);
            });
            next(app);
        };
    }
}
