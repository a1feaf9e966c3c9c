namespace PartnerBenefits.Web.Common;

public sealed class TabConstraint : IRouteConstraint
{
    private static readonly Dictionary<string, BenefitTab> Tabs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["software"] = BenefitTab.Software,
        ["cloud"] = BenefitTab.Cloud,
        ["visual-studio"] = BenefitTab.VisualStudio,
        ["support"] = BenefitTab.Support,
    };

    public static BenefitTab Parse(string name) => Tabs[name];

    public static bool TryParse(string? name, out BenefitTab tab) => Tabs.TryGetValue(name ?? "", out tab);

    public static string NameOf(BenefitTab tab) => Tabs.First(pair => pair.Value == tab).Key;

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string name && Tabs.ContainsKey(name);
}
