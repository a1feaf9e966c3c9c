using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PartnerBenefits.Web.Common;

/// <summary>Remembers what was removed from a form, so that the next page says it.</summary>
public static class RemovedText
{
    private const string TempDataKey = "Removed";

    private static readonly object Key = new();

    public static void Note(HttpContext context, string notice)
    {
        var noted = context.Items[Key] as HashSet<string> ?? [];
        noted.Add(notice);
        context.Items[Key] = noted;
    }

    /// <summary>Hands the notices on to the page that a redirect leads to.</summary>
    public static void Keep(HttpContext context, ITempDataDictionary data)
    {
        if (context.Items[Key] is HashSet<string> noted)
        {
            data[TempDataKey] = noted.ToArray();
        }
    }

    public static IEnumerable<string> Of(HttpContext context, ITempDataDictionary data) =>
        context.Items[Key] as IEnumerable<string> ?? data[TempDataKey] as string[] ?? [];
}
