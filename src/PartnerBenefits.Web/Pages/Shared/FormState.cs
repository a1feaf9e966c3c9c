using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PartnerBenefits.Web.Pages.Shared;

/// <summary>What a form that was refused shows again at its fields.</summary>
public static class FormState
{
    /// <summary>As it was sent; null when the field wasn't.</summary>
    public static string? Typed(this ViewDataDictionary page, string field) =>
        page.ModelState.TryGetValue(field, out var entry) ? entry.AttemptedValue : null;

    /// <summary>The first message at the field; null when there is none.</summary>
    public static string? Problem(this ViewDataDictionary page, string field) =>
        page.ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>For the field's class.</summary>
    public static string Invalid(this ViewDataDictionary page, string field) => page.Problem(field) is null ? "" : "is-invalid";
}
