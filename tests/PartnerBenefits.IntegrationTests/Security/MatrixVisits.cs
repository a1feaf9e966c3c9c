using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security;

/// <summary>Asks for endpoints as one role, and says in a word what came of it.</summary>
public sealed class MatrixVisits(Portal portal, string role, IReadOnlyDictionary<string, string> ids) : IAsyncDisposable
{
    private const string Disabled = "disabled";
    private const string DisabledPersona = "contoso-member";

    private Visitor? reading;

    public async Task<string> AskAsync(EndpointList.Entry endpoint, string whoseId)
    {
        var isAccount = endpoint.Route.Contains("/accounts/", StringComparison.Ordinal);
        var address = AddressOf(endpoint.Route, isAccount ? ids.GetValueOrDefault($"{whoseId} account", ids[whoseId]) : ids[whoseId]) + (endpoint.Handler is null ? "" : "?handler=" + endpoint.Handler);
        if (endpoint.Method == "GET")
        {
            reading ??= (await ComeAsync()).Visitor;
            return Outcome(await reading.GetAsync(address));
        }

        // A session of its own: signing out ends it.
        var (visitor, token) = await ComeAsync();
        using (visitor)
        {
            return Outcome(await SendAsync(visitor, endpoint.Method, address, token));
        }
    }

    public static string AddressOf(string route, string id) => (route == EndpointList.StaticFiles ? "/theme.css" : route)
        .Replace("{*path}", "nowhere", StringComparison.Ordinal)
        .Replace("{tab:tab}", "software", StringComparison.Ordinal)
        .Replace("{status:int}", "404", StringComparison.Ordinal)
        .Replace("{id:guid}", id, StringComparison.Ordinal);

    /// <summary>With a real token and what all forms of the portal need to be done.</summary>
    public static async Task<Answer> SendAsync(Visitor visitor, string method, string address, string token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (method is not ("GET" or "HEAD"))
        {
            request.Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", token),
                new("OperationId", Guid.CreateVersion7().ToString()),
                new("Confirmed", "true"),
            ]);
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

    // Changed in the database, while the session lives.
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
        (302, { } location) when PathOf(location) == "/signin" => "signin",
        (302, { } location) => PathOf(location),
        (var status, _) => status.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string PathOf(string location) => new Uri(new Uri("http://localhost"), location).AbsolutePath;
}
