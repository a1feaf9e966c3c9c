namespace PartnerBenefits.Web.Security;

/// <summary>Browser and system in words, for people to know their sessions apart. The names are the same in all languages.</summary>
internal static class DeviceName
{
    // The first that matches counts, because browsers also name those that they are like.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"),
        ("Macintosh", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>Null if neither is known.</summary>
    public static string? Of(string? userAgent)
    {
        string[] known = [.. new[] { Browsers, Systems }.Select(names => NameIn(userAgent ?? "", names)).OfType<string>()];
        return known.Length > 0 ? string.Join(", ", known) : null;
    }

    private static string? NameIn(string userAgent, (string Sign, string Name)[] names) =>
        names.FirstOrDefault(name => userAgent.Contains(name.Sign, StringComparison.Ordinal)).Name;
}
