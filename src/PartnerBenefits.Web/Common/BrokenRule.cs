using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PartnerBenefits.Web.Common;

/// <summary>The rule for which a form was refused, so that its page can offer what helps.</summary>
internal static class BrokenRule
{
    private const string Key = "BrokenRule";

    public static void Breaks(this ViewDataDictionary page, Rule rule) => page[Key] = rule;

    public static bool IsBroken(this ViewDataDictionary page, Rule rule) =>
        page[Key] is Rule broken && broken.Refusal == rule.Refusal;
}
