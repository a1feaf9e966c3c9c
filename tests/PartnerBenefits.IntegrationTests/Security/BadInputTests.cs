using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security;

/// <summary>Runs on a real port, because the test server and a real server refuse different requests.</summary>
public sealed class BadInputTests(BadInputTests.ListeningPortal listening) : IClassFixture<BadInputTests.ListeningPortal>, IAsyncLifetime
{
    private readonly Portal portal = listening.Portal;

    private Visitor admin = null!;
    private Visitor staff = null!;
    private string id = "";
    private string person = "";
    private string account = "";
    private string activation = "";
    private string subscription = "";
    private string order = "";
    private string token = "";
    private string staffToken = "";
    private string request = "";
    private Visitor[] newcomers = [];
    private string[] newcomerTokens = [];

    public async ValueTask InitializeAsync()
    {
        admin = await portal.SignInAsync("contoso-account-admin");
        id = (await portal.EntitlementAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade")).ToString();
        person = (await portal.PersonAsync(DemoOrganisation.Contoso, "ben.o")).ToString();
        activation = await MatrixVisits.ActivationAsync(portal);
        (subscription, order) = await MatrixVisits.BeginPurchaseAsync(portal, DemoOrganisation.Contoso);
        account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id.ToString();
        token = Uri.EscapeDataString(await MatrixVisits.TokenAsync(admin));
        request = await MatrixVisits.AccessRequestAsync(portal, DemoOrganisation.Contoso);
        newcomers = await Task.WhenAll(EndpointMatrix.Newcomers.Select(portal.SignInAsync));
        newcomerTokens =
            await Task.WhenAll(newcomers.Select(async newcomer => Uri.EscapeDataString(await MatrixVisits.TokenAsync(newcomer))));
        staff = await portal.SignInAsync("support-operator");
        await portal.BeginReplacementAsync();
        staffToken = Uri.EscapeDataString(await MatrixVisits.TokenAsync(staff));
    }

    [Fact]
    [Trait("Size", "Campaign")]
    public async Task No_bad_value_of_any_field_is_an_error_of_ours_or_comes_back_unencoded()
    {
        var (sent, wrong, statuses) = (0, new List<string>(), new Dictionary<string, SortedSet<int>>());
        foreach (var field in await FieldsAsync())
        {
            foreach (var value in BadInputs.Values)
            {
                var answer = await SendAsync(field, value);
                sent++;
                (statuses.TryGetValue(field.Endpoint.Name, out var seen) ? seen : statuses[field.Endpoint.Name] = [])
                    .Add((int)answer.StatusCode);
                wrong.AddRange(WrongWith(answer).Select(what => $"{field} = {value[..Math.Min(40, value.Length)]}: {what}"));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} bad inputs");
        Assert.Empty(wrong);
        Assert.True(sent >= 500, $"Only {sent} bad inputs were sent.");
        Assert.Contains(302, statuses["POST /my"]);
        string[] never = ["GET /problem/{status:int}", "POST /my", "GET /account/users/requests/{id:guid}",
            "GET /dashboard/partnership/benefits/export"];
        var onlyRoutes = (await FieldsAsync()).GroupBy(f => f.Endpoint.Name)
            .Where(g => g.All(f => f.Place == BadInputs.Place.Route)).Select(g => g.Key);
        Assert.All(statuses.ExceptBy([.. never, .. onlyRoutes], endpoint => endpoint.Key),
            endpoint => Assert.Contains(200, endpoint.Value));
    }

    [Fact]
    public async Task Repeated_and_unknown_values_are_no_error_of_ours()
    {
        var wrong = new List<string>();
        foreach (var field in (await FieldsAsync()).Where(f => f.Place != BadInputs.Place.Route))
        {
            wrong.AddRange(WrongWith(await SendAsync(field, "1", "2", BadInputs.NoValue)).Select(what => $"{field} thrice: {what}"));
            wrong.AddRange(WrongWith(await SendAsync(field with { Name = field.Name + "[0].Unknown" }, "1"))
                .Select(what => $"{field} unknown: {what}"));
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_value_of_the_wrong_type_is_refused_with_a_visible_message(string language)
    {
        admin.Speaking(language);
        staff.Speaking(language);
        Array.ForEach(newcomers, newcomer => newcomer.Speaking(language));
        var silent = new List<string>();
        var typed = (await FieldsAsync()).Where(f => f.Type != typeof(string)).ToList();
        foreach (var field in typed)
        {
            var answer = await SendAsync(field, BadInputs.NoValue);
            Assert.Equal(language, answer.Document.DocumentElement.GetAttribute("lang"));
            if (answer.StatusCode != HttpStatusCode.OK || Messages(answer).Count == 0)
            {
                silent.Add($"{field}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(silent);
        Assert.True(typed.Count >= 10, $"Only {typed.Count} fields with a type were found.");
    }

    public static TheoryData<string, string> BadHeaders => new(BadInputs.Headers);

    [Theory]
    [MemberData(nameof(BadHeaders))]
    public async Task A_bad_header_is_no_error_of_ours(string name, string value)
    {
        foreach (var (method, page) in new[] { ("GET", "/signin"), ("POST", "/signin"), ("GET", "/dashboard"), ("GET", "/theme.css") })
        {
            using var stranger = portal.Visit();
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(page, UriKind.Relative));
            request.Content = new StringContent(method == "POST" ? "persona=x" : "");
            var isOfContent = name.StartsWith("Content-", StringComparison.Ordinal);
            Assert.True(!isOfContent || request.Content.Headers.Remove(name));
            Assert.True(isOfContent ? request.Content.Headers.TryAddWithoutValidation(name, value)
                : request.Headers.TryAddWithoutValidation(name, value));

            Assert.Empty(
                WrongWith(await Answer.ReadAsync(await stranger.Client.SendAsync(request, TestContext.Current.CancellationToken))));
        }
    }

    [Fact]
    public async Task No_address_of_a_query_comes_into_a_header_as_it_is()
    {
        foreach (var value in BadInputs.Values.Append("%E3%80%82").Where(value => value.Length < 10_000))
        {
            var target = $"?returnUrl=/{value}";
            using var member = portal.Visit();
            await member.SignInAsync("contoso-member");
            var form = Answer.Fill((await member.GetAsync("/my")).Document.QuerySelector("main form")!, ("persona", "contoso-member"));
            foreach (var page in (string[])["/signin", "/signout"])
            {
                var answer = await member.PostAsync(page + target, form);
                Assert.Equal((value, HttpStatusCode.Redirect), (value, answer.StatusCode));
                Assert.All(answer.Message.Headers.GetValues("Location").Single(), letter => Assert.InRange(letter, '!', '~'));
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        staff.Dispose();
        Array.ForEach(newcomers, newcomer => newcomer.Dispose());
        return ValueTask.CompletedTask;
    }

    public sealed class ListeningPortal : IDisposable
    {
        public Portal Portal { get; } = new Portal().Listening();

        public void Dispose() => Portal.Dispose();
    }

    private static List<string> Messages(Answer answer) =>
        [.. answer.Document.QuerySelectorAll("[role=alert], .field-error").Select(e => e.TextContent.Trim())
            .Where(text => text.Length > 0)];

    private async Task<IReadOnlyList<BadInputs.Field>> FieldsAsync() => BadInputs.Of(
        await EndpointList.OfAsync(portal.Services), portal.Services.GetRequiredService<IModelMetadataProvider>());

    private async Task<Answer> SendAsync(BadInputs.Field field, params string[] values)
    {
        var (visitor, itsToken) = WhoSends(field.Endpoint);
        using var sent = BadInputs.Request(visitor.Client.BaseAddress!, field, IdOf(field), itsToken, values);
        return await Answer.ReadAsync(await visitor.Client.SendAsync(sent, TestContext.Current.CancellationToken));
    }

    private (Visitor Visitor, string Token) WhoSends(EndpointList.Entry endpoint) => endpoint switch
    {
        { Route: "/join", Handler: "Ask" } => (newcomers[1], newcomerTokens[1]),
        { Route: "/join" } => (newcomers[0], newcomerTokens[0]),
        _ when endpoint.Route.StartsWith("/support-desk", StringComparison.Ordinal) => (staff, staffToken),
        _ => (admin, token),
    };

    private string IdOf(BadInputs.Field field) => field.Endpoint.Route switch
    {
        var route when route.StartsWith("/account/users/requests", StringComparison.Ordinal) => request,
        var route when route.StartsWith("/account/users", StringComparison.Ordinal) => person,
        var route when route.StartsWith("/support-desk/accounts", StringComparison.Ordinal) => account,
        var route when route.StartsWith("/dashboard/partnership/subscriptions", StringComparison.Ordinal) => subscription,
        var route when route.Contains("/orders/{id", StringComparison.Ordinal) => order,
        var route when route.Contains("{id:long}", StringComparison.Ordinal) => activation,
        _ => id,
    };

    private static IEnumerable<string> WrongWith(Answer answer)
    {
        if ((int)answer.StatusCode >= 500)
        {
            yield return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        }

        if (BadInputs.MayBePlanted().IsMatch(answer.Body)
            && answer.Document.QuerySelector("script:not([src]), img[src=x], [onerror]") is { } planted)
        {
            yield return "reflected " + planted.OuterHtml;
        }

        if (answer.Message.Headers.TryGetValues("Set-Cookie", out var cookies)
            && cookies.Any(c => c.Contains("evil", StringComparison.Ordinal)))
        {
            yield return "a cookie was planted";
        }

        var home = answer.Message.RequestMessage!.RequestUri!;
        if (answer.Location is { } location && answer.Message.RequestMessage.Headers.Host is null
            && new Uri(home, location).Authority != home.Authority)
        {
            yield return "led off to " + location;
        }
    }
}
