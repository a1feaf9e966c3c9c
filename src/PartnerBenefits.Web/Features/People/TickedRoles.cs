using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PartnerBenefits.Web.Features.People;

internal static class TickedRoles
{
    public static PartnerRoles? Ticked(this ViewDataDictionary page) =>
        !page.ModelState.TryGetValue("Roles", out var entry) ? null : entry.RawValue switch
        {
            string one => Read([one]),
            IEnumerable<string> several => Read(several),
            _ => null,
        };

    private static PartnerRoles Read(IEnumerable<string> names) =>
        names.Select(name => Enum.TryParse<PartnerRoles>(name, out var role) ? role : PartnerRoles.None).Together();
}
