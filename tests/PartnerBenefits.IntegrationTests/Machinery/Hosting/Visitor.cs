using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>A browser without script: it follows no redirect by itself, keeps cookies and sends the real forms.</summary>
/// <param name="portal">Null when the portal is a process of its own.</param>
public sealed class Visitor(Portal? portal, HttpClient client) : IDisposable
{
    public Portal Portal => portal ?? throw new InvalidOperationException("The portal that is visited runs in another process.");

    public HttpClient Client => client;

    public Visitor Speaking(string language)
    {
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return this;
    }

    public async Task SignInAsync(string persona)
    {
        var answer = await SubmitAsync("/signin", "main form", ("persona", persona));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public async Task<Answer> GetAsync(string address) => await Answer.ReadAsync(await client.GetAsync(new Uri(address, UriKind.Relative)));

    /// <summary>
    /// Opens the page, fills the first form that <paramref name="form"/> (a CSS selector) finds, and sends it with its hidden fields. A
    /// value of null leaves a field out.
    /// </summary>
    public async Task<Answer> SubmitAsync(string page, string form, params (string Name, string? Value)[] fields) =>
        await SubmitAsync(await GetAsync(page), form, fields);

    public async Task<Answer> SubmitAsync(Answer page, string form, params (string Name, string? Value)[] fields)
    {
        var element = page.Document.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"No '{form}' on {page.Address}: {page.Text}");
        return await PostAsync(element.GetAttribute("action") ?? page.Address, Answer.Fill(element, fields));
    }

    public async Task<Answer> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Answer.ReadAsync(await client.PostAsync(new Uri(address, UriKind.Relative), content));
    }

    public void Dispose() => client.Dispose();
}

public sealed record Answer(HttpResponseMessage Message, string Body, string Address)
{
    private static readonly HtmlParser Parser = new();

    private IHtmlDocument? document;

    public HttpStatusCode StatusCode => Message.StatusCode;

    public IHtmlDocument Document => document ??= Parser.ParseDocument(Body);

    /// <summary>The text of <c>main</c>, with white space folded.</summary>
    public string Text =>
        string.Join(
        ' ', (Document.QuerySelector("main") ?? Document.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string? Location => Message.Headers.Location?.ToString();

    public IReadOnlyList<string> Keys => [.. Document.QuerySelectorAll("[data-key]").Select(e => e.TextContent)];

    public IReadOnlyList<string> Alerts => [.. Document.QuerySelectorAll("[role=alert]").Select(e => e.TextContent.Trim())];

    public static async Task<Answer> ReadAsync(HttpResponseMessage message) => new(
        message, await message.Content.ReadAsStringAsync(), message.RequestMessage!.RequestUri!.PathAndQuery);

    public static List<KeyValuePair<string, string>> Fill(IElement form, params (string Name, string? Value)[] fields)
    {
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Where(i => !Array.Exists(fields, f => f.Name == i.Name));
        return
        [
            .. hidden.Select(i => KeyValuePair.Create(i.Name!, i.Value)),
            .. fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)),
        ];
    }
}
