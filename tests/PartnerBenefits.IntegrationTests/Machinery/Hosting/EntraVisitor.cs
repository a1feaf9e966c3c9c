using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>A browser without script that goes between the portal and the stand-in, with the cookies of both.</summary>
public sealed class EntraVisitor : IDisposable
{
    private const int MostSteps = 20;

    private readonly List<Answer> way = [];

    private readonly StandIn standIn;

    private readonly HttpClient entra;

    private readonly CookieJar jar;

    /// <summary>Addresses of these instances lead to the present one, as behind a proxy.</summary>
    private readonly HashSet<string> left = [];

    private EntraVisitor(StandIn standIn, Visitor portal, CookieJar jar)
    {
        (this.standIn, this.jar) = (standIn, jar);
        Portal = portal;
        entra = new HttpClient(new CookieJar(standIn.CreateHandler())) { BaseAddress = standIn.Instance };
    }

    public Visitor Portal { get; private set; }

    public IReadOnlyList<Answer> Way => way;

    private bool staysAtEntra;

    public string Cookies => jar.Header;

    /// <summary>Entra's answers are not sent on to the portal, as in a browser in which the person closes the page in time.</summary>
    public void StayAtEntra() => staysAtEntra = true;

    public void ComeBack() => staysAtEntra = false;

    /// <summary>Loses the portal's cookies that have the word in their name.</summary>
    public void Forget(string word) => jar.Forget(word);

    public static EntraVisitor Of(Portal portal, StandIn standIn)
    {
        var jar = new CookieJar();
        return new EntraVisitor(standIn, new Visitor(portal, portal.CreateDefaultClient(new Uri("https://localhost"), jar)), jar);
    }

    public static async Task<EntraVisitor> OfAsync(PortalProcess portal, StandIn standIn)
    {
        var jar = new CookieJar(standIn.CreateHandler());
        return new EntraVisitor(standIn, await VisitAsync(portal, jar), jar);
    }

    public async Task TurnToAsync(PortalProcess portal)
    {
        left.Add(Portal.Client.BaseAddress!.Authority);
        Portal = await VisitAsync(portal, jar);
    }

    public async Task<Answer> SignInAsync(StandInPerson person, string returnUrl = "/")
    {
        var answer = await OpenAsync($"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        return IsChoice(answer) ? await ChooseAsync(answer, person) : answer;
    }

    public async Task<Answer> OpenAsync(string address) =>
        await FollowAsync(await SendAsync(HttpMethod.Get, new Uri(Portal.Client.BaseAddress!, address), null));

    public Task<Answer> ChooseAsync(Answer choice, StandInPerson person) => SubmitAsync(choice, "#people", ("person", person.Key));

    public Task<Answer> TypeInAsync(Answer choice, StandInPerson person) => SubmitAsync(
        choice, "#anybody", ("tenant", person.TenantId.ToString()), ("id", person.ObjectId.ToString()), ("user", person.UserName),
        ("name", person.Name), ("email", person.Email), ("roles", string.Join(' ', person.Roles)),
        ("acct", person.Acct), ("idp", person.Idp));

    public Task<Answer> CancelAsync(Answer choice) => SubmitAsync(choice, "#nobody", ("cancel", "yes"));

    public async Task<Answer> SignOutAsync() => await SubmitAsync(await OpenAsync("/my"), "form[action='/signout']");

    public async Task<Answer> SubmitAsync(Answer page, string form, params (string Name, string? Value)[] fields) =>
        await FollowAsync(await SendFormAsync(page, form, fields));

    public bool IsChoice(Answer answer) =>
        IsOfStandIn(AddressOf(answer)) && answer.Document.QuerySelector("#people") is not null;

    public void Dispose()
    {
        entra.Dispose();
        Portal.Dispose();
        jar.Dispose();
    }

    private static async Task<Visitor> VisitAsync(PortalProcess portal, CookieJar jar) =>
        new(null, new HttpClient(jar, disposeHandler: false) { BaseAddress = await portal.ListeningAsync() });

    private async Task<Answer> FollowAsync(Answer answer)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (answer.Location is { } location && answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            {
                answer = await SendAsync(HttpMethod.Get, new Uri(AddressOf(answer), location), null);
            }
            else if (!staysAtEntra && IsOfStandIn(AddressOf(answer)) && answer.Document.QuerySelector("#answer") is not null)
            {
                answer = await SendFormAsync(answer, "#answer");
            }
            else
            {
                return answer;
            }
        }

        throw new InvalidOperationException($"Sent to and fro without an end, at last to {AddressOf(answer)}.");
    }

    private async Task<Answer> SendFormAsync(Answer page, string form, params (string Name, string? Value)[] fields)
    {
        var element = page.Document.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"No '{form}' on {AddressOf(page)}: {page.Text}");
        using var content = new FormUrlEncodedContent(Answer.Fill(element, fields));
        return await SendAsync(HttpMethod.Post, new Uri(AddressOf(page), element.GetAttribute("action") ?? ""), content);
    }

    private async Task<Answer> SendAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        address = left.Contains(address.Authority) ? new Uri(Portal.Client.BaseAddress!, address.PathAndQuery) : address;
        Assert.True(IsOfStandIn(address) || address.Authority == Portal.Client.BaseAddress!.Authority, $"Sent to a stranger: {address}");
        using var request = new HttpRequestMessage(method, address) { Content = content };
        var answer = await Answer.ReadAsync(await (IsOfStandIn(address) ? entra : Portal.Client).SendAsync(request));
        way.Add(answer);
        return answer;
    }

    private bool IsOfStandIn(Uri address) => address.Authority == standIn.Instance.Authority;

    private static Uri AddressOf(Answer answer) => answer.Message.RequestMessage!.RequestUri!;
}
