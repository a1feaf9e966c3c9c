namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>Keeps cookies and ignores when they expire, because the portal's clock is a fake one.</summary>
internal sealed class CookieJar : DelegatingHandler
{
    private readonly Dictionary<string, string> cookies = [];

    public CookieJar()
    {
    }

    public CookieJar(HttpMessageHandler inner)
        : base(inner)
    {
    }

    /// <summary>What the next request has in its header <c>Cookie</c>.</summary>
    public string Header => string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));

    public void Forget(string start) =>
        cookies.Keys.Where(name => name.Contains(start, StringComparison.Ordinal)).ToList().ForEach(name => cookies.Remove(name));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", Header);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            Keep(cookie);
        }

        return answer;
    }

    private void Keep(string cookie)
    {
        var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : (cookie, "");
        cookies.Remove(name);
        if (!cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
        {
            cookies[name] = value;
        }
    }
}
