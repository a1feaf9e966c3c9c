using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PartnerBenefits.Web.Features.Shared;

public static class FormState
{
    public static string? Typed(this ViewDataDictionary page, string field) =>
        page.ModelState.TryGetValue(field, out var entry) ? entry.AttemptedValue : null;

    public static string? Problem(this ViewDataDictionary page, string field) =>
        page.ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public static string Invalid(this ViewDataDictionary page, string field) => page.Problem(field) is null ? "" : "is-invalid";
}
