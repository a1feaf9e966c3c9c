namespace PartnerBenefits.EntraStandIn;

/// <summary>Submits the answer to the portal by script, or by a button without script.</summary>
internal static class AnswerPage
{
    public static string Of(string address, IEnumerable<KeyValuePair<string, string?>> fields) =>
        $"<form method=\"post\" id=\"answer\" action=\"{Html.Encode(address)}\">"
        + string.Concat(fields.Where(f => f.Value is not null).Select(FieldOf))
        + "<button>Continue</button></form><script>document.forms[0].submit()</script>";

    private static string FieldOf(KeyValuePair<string, string?> field) =>
        $"<input type=\"hidden\" name=\"{Html.Encode(field.Key)}\" value=\"{Html.Encode(field.Value)}\">";
}
