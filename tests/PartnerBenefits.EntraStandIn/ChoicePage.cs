using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.EntraStandIn;

internal static class ChoicePage
{
    private static readonly (string Name, string Label)[] Fields =
    [
        ("tenant", "Tenant id"), ("id", "Object id"), ("user", "User name"),
        ("name", "Name"), ("email", "E-mail claim"), ("roles", "App roles"), ("acct", "acct: 1 for a guest"),
        ("idp", "idp: where a guest is from"),
    ];

    // Without an action the form posts to the same address, whose query carries the portal's request.
    public static string Of(IEnumerable<StandInPerson> people) =>
        "<h1>Who signs in?</h1><p>This stands in for Microsoft Entra ID. There is no password.</p>"
        + $"<form method=\"post\" id=\"people\">{string.Concat(people.Select(ButtonOf))}</form>"
        + "<h2>Somebody else</h2><form method=\"post\" id=\"anybody\">"
        + $"{string.Concat(Fields.Select(FieldOf))}<button>Sign in</button></form>"
        + "<form method=\"post\" id=\"nobody\"><p><button name=\"cancel\" value=\"yes\">Cancel</button></p></form>";

    /// <summary>The chosen person, or null. A person that was typed in is added to the directory.</summary>
    public static StandInPerson? Read(IFormCollection form, StandInDirectory directory)
    {
        if (form.ContainsKey("person"))
        {
            return directory.Find(form["person"]);
        }

        if (!Guid.TryParse(form["tenant"], out var tenant)
            || !Guid.TryParse(form["id"], out var id)
            || form["user"].ToString() is not { Length: > 0 } user)
        {
            return null;
        }

        var person = new StandInPerson(tenant, id, user, form["name"].ToString() is { Length: > 0 } name ? name : user)
        {
            Email = form["email"].ToString() is { Length: > 0 } email ? email : null,
            Acct = form["acct"].ToString() is { Length: > 0 } acct ? acct : null,
            Idp = form["idp"].ToString() is { Length: > 0 } idp ? idp : null,
            Roles = form["roles"].ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries),
        };
        directory.Set(person);
        return person;
    }

    private static string ButtonOf(StandInPerson person) =>
        $"<div><button name=\"person\" value=\"{Html.Encode(person.Key)}\">{Html.Encode(person.Name)}"
        + $"<small>{Html.Encode(person.UserName)} {Html.Encode(string.Join(", ", person.Roles))}</small></button></div>";

    private static string FieldOf((string Name, string Label) field) =>
        $"<label>{field.Label}<input name=\"{field.Name}\" value=\"{DefaultOf(field.Name)}\"></label>";

    private static string DefaultOf(string field) => field switch
    {
        "tenant" => DemoOrganisation.Contoso.TenantId.ToString(),
        "acct" => "0",
        "id" => Guid.NewGuid().ToString(),
        _ => "",
    };
}
