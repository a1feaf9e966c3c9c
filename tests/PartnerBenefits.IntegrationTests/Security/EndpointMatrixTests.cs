using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;
using PartnerBenefits.Web.Demo;
using PartnerBenefits.Web.Features.My;

namespace PartnerBenefits.IntegrationTests.Security;

public sealed class EndpointMatrixTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    private const string Key = "win10-pro-ent-upgrade";

    public static TheoryData<string> Roles => [.. EndpointMatrix.Roles, .. EndpointMatrix.Newcomers];

    [Fact]
    public async Task Every_endpoint_and_handler_has_an_expectation()
    {
        var gaps = EndpointMatrix.GapsOf(await EndpointList.OfAsync(portal.Services));

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{EndpointMatrix.WrittenCount} rows are written, {EndpointMatrix.GeneratedCount} generated");
        Assert.Empty(gaps);
        Assert.NotEqual(0, EndpointMatrix.GeneratedCount);
    }

    [Fact]
    public async Task An_endpoint_that_nobody_expects_is_named()
    {
        var strange = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/export/{id:guid}"), 0, null, null);
        using var services = new ServiceCollection()
            .AddSingleton(portal.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>())
            .AddSingleton<EndpointDataSource>(new CompositeEndpointDataSource(
                [portal.Services.GetRequiredService<EndpointDataSource>(), new DefaultEndpointDataSource(strange)]))
            .BuildServiceProvider();

        var gap = Assert.Single(EndpointMatrix.GapsOf(await EndpointList.OfAsync(services)));

        Assert.Equal("GET /export/{id:guid} has no expectation", gap);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_role_may_do_what_its_column_says_and_nothing_else(string role)
    {
        await using var asking = new MatrixVisits(portal, role, await IdsAsync(role));
        var (asked, deviations) = (0, new List<string>());
        foreach (var endpoint in await EndpointList.OfAsync(portal.Services))
        {
            foreach (var expected in EndpointMatrix.For(endpoint).Where(e => e.OutcomeFor(role) != "."))
            {
                var outcome = await asking.AskAsync(endpoint, expected.WhoseId);
                asked++;
                if (outcome != expected.OutcomeFor(role))
                {
                    deviations.Add($"{endpoint.Name} {expected.WhoseId}: {outcome} instead of {expected.OutcomeFor(role)}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{role}: {asked} combinations");
        Assert.Empty(deviations);
        Assert.True(asked >= 28, $"Only {asked} combinations were asked for.");
    }

    [Fact]
    public async Task Each_page_refuses_a_method_that_it_has_no_handler_for()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        using var staff = await portal.SignInAsync("support-operator");
        var ids = await IdsAsync("contoso-account-admin");
        var tokens = (Admin: await MatrixVisits.TokenAsync(admin), Staff: await MatrixVisits.TokenAsync(staff));
        var pages = (await EndpointList.OfAsync(portal.Services))
            .Where(e => e.Page is not null && !e.Route.StartsWith("/problem", StringComparison.Ordinal)
            && e.Route is not "/catalogue").ToList();
        foreach (var route in pages.Select(e => e.Route).Distinct())
        {
            foreach (var method in (string[])["GET", "POST", "PUT", "DELETE", "OPTIONS"])
            {
                if (pages.Exists(e => e.Route == route && e.Method == method && e.Handler is null))
                {
                    continue;
                }

                var (visitor, token) = route.StartsWith("/support-desk", StringComparison.Ordinal)
                    ? (staff, tokens.Staff) : (admin, tokens.Admin);
                var answer = await MatrixVisits.SendAsync(
                    visitor, method, MatrixVisits.AddressOf(route, ids[MatrixVisits.KindOf(route) + "own"]), token);
                Assert.Equal((route, method, StatusCodes.Status405MethodNotAllowed), (route, method, (int)answer.StatusCode));
                Assert.Single(answer.Alerts);
            }
        }
    }

    [Theory]
    [InlineData("anonymous", "login")]
    [InlineData("contoso-member", "404")]
    [InlineData("newcomer", "404")]
    [InlineData("support-operator", "404")]
    public async Task An_address_that_no_page_has_tells_a_stranger_nothing(string role, string expected)
    {
        await using var asking = new MatrixVisits(portal, role, await IdsAsync(role));

        Assert.Equal(expected, await asking.AskAsync(new EndpointList.Entry("GET", "/no-such-page", null, null), ""));
    }

    /// <summary>Staff have no account, so Contoso's ids are their own.</summary>
    private async Task<Dictionary<string, string>> IdsAsync(string role)
    {
        var contoso = (await portal.EntitlementAsync(DemoOrganisation.Contoso, Key)).ToString();
        var wingtip = (await portal.EntitlementAsync(DemoOrganisation.Wingtip, Key)).ToString();
        var isWingtip = role.StartsWith("wingtip", StringComparison.Ordinal);
        var hasNone = role.StartsWith("fabrikam", StringComparison.Ordinal);
        var (ofContoso, ofWingtip) = (await MatrixVisits.BeginPurchaseAsync(portal, DemoOrganisation.Contoso),
            await MatrixVisits.BeginPurchaseAsync(portal, DemoOrganisation.Wingtip));
        return new()
        {
            ["own"] = isWingtip ? wingtip : contoso,
            ["other"] = isWingtip || hasNone ? contoso : wingtip,
            ["activation own"] = await MatrixVisits.ActivationAsync(portal),
            ["activation other"] = await MatrixVisits.ActivationAsync(portal),
            ["activation missing"] = "999999999",
            ["account own"] = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id.ToString(),
            ["account other"] = (await portal.AccountAsync(DemoOrganisation.Wingtip)).Id.ToString(),
            ["calendar own"] = await MatrixVisits.CalendarAsync(portal),
            ["calendar missing"] = CalendarSecret.New().Reveal(),
            ["missing"] = Guid.CreateVersion7().ToString(),
            ["malformed"] = "not-an-id",
            ["person own"] =
                await SomebodyAsync(isWingtip ? DemoOrganisation.Wingtip : hasNone ? DemoOrganisation.Fabrikam : DemoOrganisation.Contoso),
            ["person other"] = await SomebodyAsync(isWingtip || hasNone ? DemoOrganisation.Contoso : DemoOrganisation.Wingtip),
            ["subscription own"] = (isWingtip ? ofWingtip : ofContoso).Subscription,
            ["subscription other"] = (isWingtip || hasNone ? ofContoso : ofWingtip).Subscription,
            ["order own"] = (isWingtip ? ofWingtip : ofContoso).Order,
            ["order other"] = (isWingtip || hasNone ? ofContoso : ofWingtip).Order,
            ["request own"] = await MatrixVisits.AccessRequestAsync(
                portal, isWingtip ? DemoOrganisation.Wingtip : hasNone ? DemoOrganisation.Fabrikam : DemoOrganisation.Contoso),
            ["request other"] =
                await MatrixVisits.AccessRequestAsync(portal, isWingtip || hasNone ? DemoOrganisation.Contoso : DemoOrganisation.Wingtip),
            [""] = "",
        };
    }

    private async Task<string> SomebodyAsync(DemoOrganisation organisation)
    {
        var account = await portal.AccountAsync(organisation);
        return (await portal.ReadAsync(async db =>
        {
            var user = new PortalUser(
                account.Id, "Somebody", EmailAddress.Parse($"{Guid.CreateVersion7():n}@{organisation.Domain}"), PartnerRoles.UserAdmin);
            db.Add(user);
            await db.SaveChangesAsync();
            return user.Id;
        })).ToString();
    }
}
