using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PartnerBenefits.IntegrationTests.Machinery.Security;

/// <summary>Finds every value that the running pages read, and has values that nobody should send.</summary>
public static partial class BadInputs
{
    public const string NoValue = "not-a-value";

    /// <summary>These are percent-encoded already, because a URI class would not encode some of them.</summary>
    public static readonly IReadOnlyList<string> Values =
    [
        "", "%20", NoValue, new('a', 100_000), new('a', 3_000),
        "%00", "a%00b", "%01%02%08%1b%7f", "a%0d%0aSet-Cookie:%20evil=1", "%zz%", "%ff%fe", "%ED%A0%80", "%uD800",
        "%E2%80%AE%E2%80%8F%E2%81%A6", "%F0%9F%94%91e%CC%81%EF%BB%BF", "%C3%A9",
        "-1", "7", "99999999999999999999999999", "1e309", "NaN", "true", "0,1",
        "0001-01-01", "9999-12-31", "2026-02-31", "31/02/2026",
        "01890000-0000-7000-8000-000000000000", "00000000-0000-0000-0000-000000000000", "%7B01890000-0000-7000-8000-000000000000%7D",
        "../../etc/passwd", "%2e%2e%2f%2e%2e%2f", "%5c%5cevil%5cshare",
        "//evil.example", "https://evil.example", "/%5Cevil.example", "/my%3F%C3%A9", "~//evil.example", "javascript:alert(1)",
        "%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "'%20OR%201=1%20--",
        "%7B%7B7*7%7D%7D", "$%7B7*7%7D", "=1%2B1",
    ];

    /// <summary>Of a request, with what their parameters can hold.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> Headers =
    [
        ("Accept-Language", "fr-%%%;q=zz, *;q=-1"),
        ("Accept", "text/html;charset=utf-7;q=9"),
        ("Cookie", "PartnerBenefits=garbage; PartnerBenefits.Form=%00; PartnerBenefits.Notice=AAAA"),
        ("Referer", "https://evil.example/\"><script>alert(1)</script>"),
        ("Host", "evil.example:99999"),
        ("If-Modified-Since", "31 Feb"),
        ("If-None-Match", "W/\"a, *"),
        ("Range", "bytes=9-1,-"),
        ("HX-Request", "\0;charset=utf-7"),
        ("X-HTTP-Method-Override", "DELETE"),
        .. NoForms.Select(type => ("Content-Type", type)),
    ];

    /// <summary>Media types and charsets in which no form may arrive.</summary>
    public static IReadOnlyList<string> NoForms =>
    [
        "application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded; charset=utf-16",
        "application/x-www-form-urlencoded; charset=utf-32", "application/x-www-form-urlencoded; charset=iso-8859-1",
        "application/x-www-form-urlencoded; charset=nonsense", "application/x-www-form-urlencoded; charset=",
        "application/x-www-form-urlencoded; charset=utf-8; charset=utf-7", "application/x-www-form-urlencoded; charset=\"utf-7\"",
        "application/x-www-form-urlencoded; boundary=x", "application/x-www-form-urlencoded, text/plain",
        "multipart/form-data; boundary=", "multipart/form-data; boundary=x; charset=utf-7", "multipart/form-data",
        "application/json", "application/json; charset=utf-7", "text/plain; charset=utf-7", "nonsense", ";", "*/*",
    ];

    /// <summary>Scripts as the pages have them don't match, so that only what could be wrong must be read as a document.</summary>
    [GeneratedRegex(
        """<script(?! src="[^"]+"( defer| type="module")></script>)|<img[^>]*\bsrc\s*=\s*["']?x\b|<[^>]*\bonerror""",
        RegexOptions.IgnoreCase)]
    public static partial Regex MayBePlanted();

    public enum Place
    {
        Route,
        Query,
        Form,
    }

    public sealed record Field(EndpointList.Entry Endpoint, Place Place, string Name, Type Type)
    {
        public override string ToString() => $"{Endpoint.Name} {Place} {Name}";
    }

    public static IReadOnlyList<Field> Of(IEnumerable<EndpointList.Entry> endpoints, IModelMetadataProvider models) =>
        [.. endpoints.Where(e => e.Page is not null).SelectMany(e => Of(e, models))];

    public static HttpRequestMessage Request(Uri portal, Field field, string id, string token, params string[] values)
    {
        var sent = string.Join('&', values.Select(value => $"{field.Name}={value}"));
        var route = field.Place == Place.Route ? WithRoute(field, values[0]) : field.Endpoint.Route;
        var query = (string?[])[field.Endpoint.Handler is { } handler ? $"handler={handler}" : null,
            field.Place == Place.Query ? sent : null];
        var address = MatrixVisits.AddressOf(route, id) + "?" + string.Join('&', query.Where(part => part is not null));
        var request = new HttpRequestMessage(new HttpMethod(field.Endpoint.Method), As(portal, address));
        if (field.Endpoint.Method == "POST")
        {
            var rest = new Dictionary<string, string> { ["OperationId"] = Guid.CreateVersion7().ToString(), ["Confirmed"] = "true" };
            rest.Remove(field.Name);
            var form = string.Join('&', rest.Select(pair => $"{pair.Key}={pair.Value}").Append($"__RequestVerificationToken={token}")
                .Append(field.Place == Place.Form ? sent : ""));
            request.Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        }

        return request;
    }

    /// <summary>Sent as written, with its dots.</summary>
    private static Uri As(Uri portal, string address) =>
        new(portal.GetLeftPart(UriPartial.Authority) + address,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static string WithRoute(Field field, string value) =>
        Placeholder().Replace(field.Endpoint.Route, match => match.Groups[1].Value == field.Name ? value : match.Value);

    private static IEnumerable<Field> Of(EndpointList.Entry endpoint, IModelMetadataProvider models)
    {
        var handler = endpoint.Page!.HandlerMethods.FirstOrDefault(h =>
            h.HttpMethod.Equals(endpoint.Method, StringComparison.OrdinalIgnoreCase) && h.Name == endpoint.Handler);
        var inRoute = Placeholder().Matches(endpoint.Route).Select(match => match.Groups[1].Value).ToList();
        var read = (handler?.Parameters ?? []).Concat<ParameterDescriptor>(endpoint.Page.BoundProperties)
            .Where(p => p.ParameterType != typeof(CancellationToken) && !inRoute.Contains(p.Name, StringComparer.OrdinalIgnoreCase));
        return inRoute.Select(name => new Field(endpoint, Place.Route, name, typeof(string)))
            .Concat(read.SelectMany(p => Of(endpoint, p, models.GetMetadataForType(p.ParameterType))));
    }

    private static IEnumerable<Field> Of(EndpointList.Entry endpoint, ParameterDescriptor parameter, ModelMetadata model)
    {
        var place = parameter.BindingInfo?.BindingSource == BindingSource.Query || endpoint.Method == "GET" ? Place.Query : Place.Form;
        return model.IsComplexType
            ? model.Properties.Where(p => !p.IsReadOnly || model.BoundConstructor is not null)
                .Select(p => new Field(endpoint, place, p.PropertyName!, p.UnderlyingOrModelType))
            : [new Field(endpoint, place, parameter.Name, model.UnderlyingOrModelType)];
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
