using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PartnerBenefits.Web.Common;

/// <summary>The version in a form, and what others did while it was open.</summary>
public static class FormVersions
{
    private const string Key = "Meanwhile";

    private const string Field = "Version";

    /// <param name="events">Null if the form wasn't refused because of what others did.</param>
    public static void Meanwhile(this ViewDataDictionary page, IReadOnlyList<AuditEvent>? events) => page[Key] = events;

    public static IReadOnlyList<AuditEvent> Meanwhile(this ViewDataDictionary page) =>
        page[Key] as IReadOnlyList<AuditEvent> ?? [];

    public static bool IsOutdated(this ViewDataDictionary page) => page[Key] is not null;

    /// <summary>Version for the form's hidden field; null if there is nothing yet that could have one.</summary>
    /// <remarks>
    /// A form that comes back with a mistake keeps the version that it was sent with. Only one that was refused because of
    /// others' changes takes the present version, because then the page shows these changes.
    /// </remarks>
    /// <param name="isSent">False for a form of the same page about something else.</param>
    public static string? FormVersion(this ViewDataDictionary page, int? present, bool isSent = true) =>
        page.FormVersion(Field, present?.ToString(CultureInfo.InvariantCulture), isSent);

    /// <summary>The same for a form whose version isn't a number, such as settings as it showed them.</summary>
    public static string? FormVersion(this ViewDataDictionary page, string field, string? present, bool isSent = true) =>
        isSent && !page.IsOutdated() && page.ModelState.TryGetValue(field, out var sent) ? sent.AttemptedValue : present;
}
