using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Security;

/// <summary>Asks for endpoints as one role and gives the outcome as a word.</summary>
public sealed partial class MatrixVisits(Portal portal, string role, IReadOnlyDictionary<string, string> ids) : IAsyncDisposable
{
    private const string Disabled = "disabled";
    private const string DisabledPersona = "contoso-member";

    private const string OfferOfSteps = "partner-launch-benefits";

    private Visitor? reading;

    public async Task<string> AskAsync(EndpointList.Entry endpoint, string whoseId)
    {
        var address =
            AddressOf(endpoint.Route, ids.GetValueOrDefault(KindOf(endpoint.Route) + whoseId, ids[whoseId])) + (endpoint.Handler is null
            ? "" : "?handler=" + endpoint.Handler)
            + (endpoint.Route.EndsWith("/export", StringComparison.Ordinal) ? "?tab=cloud" : "");
        if (endpoint.Method == "GET")
        {
            reading ??= (await ComeAsync()).Visitor;
            return Outcome(await reading.GetAsync(address));
        }

        // Signing out ends the session, so each POST has its own. Some end those that are used for reading too.
        reading?.Dispose();
        reading = null;
        var (visitor, token) = await ComeAsync();
        using (visitor)
        {
            var id = ids.GetValueOrDefault(KindOf(endpoint.Route) + whoseId, ids[whoseId]);
            return Outcome(await SendAsync(
                visitor, endpoint.Method, address, token, ("PoolId", await PoolAsync(portal)), ("Cloud", "2"), ("Only", "Theme"),
                ("Version", await VersionAsync(portal, endpoint.Route, id))));
        }
    }

    public static string KindOf(string route) => route switch
    {
        _ when route.StartsWith("/account/users/requests/", StringComparison.Ordinal) => "request ",
        _ when route.StartsWith("/account/users/{id", StringComparison.Ordinal) => "person ",
        _ when route.StartsWith("/support-desk/accounts/", StringComparison.Ordinal) => "account ",
        _ when route.Contains("/orders/{id", StringComparison.Ordinal) => "order ",
        _ when route.Contains("{secret}", StringComparison.Ordinal) => "calendar ",
        _ when route.StartsWith("/dashboard/partnership/subscriptions/{id", StringComparison.Ordinal) => "subscription ",
        _ when route.Contains("{id:long}", StringComparison.Ordinal) => "activation ",
        _ => "",
    };

    public static string AddressOf(string route, string id) => (route == EndpointList.StaticFiles ? "/theme.css" : route)
        .Replace("{*path}", "nowhere", StringComparison.Ordinal)
        .Replace("{tab:tab}", "software", StringComparison.Ordinal)
        .Replace("{offer}", OfferOfSteps, StringComparison.Ordinal)
        .Replace("{status:int}", "404", StringComparison.Ordinal)
        .Replace("{secret}", id, StringComparison.Ordinal)
        .Replace("{id:guid}", id, StringComparison.Ordinal)
        .Replace("{id:long}", id, StringComparison.Ordinal);

    public static async Task<Answer> SendAsync(
        Visitor visitor, string method, string address, string token, params (string Name, string Value)[] more)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (method is not ("GET" or "HEAD"))
        {
            (string Name, string Value)[] usual =
            [
                ("__RequestVerificationToken", token),
                ("OperationId", Guid.CreateVersion7().ToString()),
                ("Confirmed", "true"),
                ("Name", "Ada L."),
                ("Email", $"{Guid.CreateVersion7():n}@contoso.example"),
            ];
            request.Content = new FormUrlEncodedContent(more.Concat(usual).DistinctBy(field => field.Name)
                .Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        return await Answer.ReadAsync(await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    public static async Task<string> TokenAsync(Visitor visitor)
    {
        var mine = await visitor.GetAsync("/my");
        var page = mine.Location is null ? mine : await visitor.GetAsync("/signin");
        return page.Document.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
    }

    public async ValueTask DisposeAsync()
    {
        reading?.Dispose();
        await SetDisabledPersonAsync(isActive: true);
    }

    private async Task<(Visitor Visitor, string Token)> ComeAsync()
    {
        if (role == "anonymous")
        {
            var stranger = portal.Visit();
            return (stranger, await TokenAsync(stranger));
        }

        await SetDisabledPersonAsync(isActive: true);
        var visitor = await portal.SignInAsync(role == Disabled ? DisabledPersona : role);
        var token = await TokenAsync(visitor);
        await SetDisabledPersonAsync(isActive: false);
        return (visitor, token);
    }

    private async Task SetDisabledPersonAsync(bool isActive)
    {
        if (role == Disabled)
        {
            var email = Persona.Find(DisabledPersona)!.Email;
            var account = await portal.AccountAsync(DemoOrganisation.Contoso);
            Assert.Equal(1, await portal.ReadAsync(db => db.UsersOf(account.Id).Where(u => u.Email == email)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.IsActive, isActive))));
        }
    }

    private static string Outcome(Answer answer) => ((int)answer.StatusCode, answer.Location) switch
    {
        (200, _) => answer.Keys.Count > 0 ? "keys" : "ok",
        (302, { } location) when PathOf(location) == "/signin" => "login",
        (302, { } location) => PathOf(location),
        (var status, _) => status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string PathOf(string location) => Id().Replace(new Uri(new Uri("http://localhost"), location).AbsolutePath, "{id}");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
