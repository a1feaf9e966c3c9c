namespace PartnerBenefits.Web.Common;

public sealed class TabConstraint : IRouteConstraint
{
    private static readonly Dictionary<string, BenefitTab> Tabs =
        StoredNames.Known<BenefitTab>().ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    public static BenefitTab Parse(string name) => Tabs[name];

    public static bool TryParse(string? name, out BenefitTab tab) => Tabs.TryGetValue(name ?? "", out tab);

    public static string NameOf(BenefitTab tab) => TabLabel.For(tab).Slug;

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string name && Tabs.ContainsKey(name);
}
