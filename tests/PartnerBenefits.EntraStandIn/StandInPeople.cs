using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.EntraStandIn;

/// <summary>Whom the stand-in knows from the start: the demo's personas, and people whom the portal must not take for one of them.</summary>
public static class StandInPeople
{
    private static readonly Guid UnknownTenant = new("00000000-0000-0000-0000-00000000d099");

    /// <summary>In which Entra puts all personal accounts.</summary>
    private static readonly Guid ConsumerTenant = new("9188040d-6c67-4c5b-b112-36a304b66dad");

    /// <summary>Of Contoso's tenant, but in no list of the portal.</summary>
    public static StandInPerson Uninvited { get; } =
        new(DemoOrganisation.Contoso.TenantId, PersonId(51), "uninvited@contoso.example", "Contoso Uninvited") { Email = "uninvited@contoso.example" };

    public static StandInPerson Stranger { get; } =
        new(UnknownTenant, PersonId(52), "stranger@unknown.example", "Unknown Stranger") { Email = "stranger@unknown.example" };

    /// <summary>A stranger whose own tenant calls them an operator.</summary>
    public static StandInPerson SelfMadeOperator { get; } =
        new(UnknownTenant, PersonId(53), "operator@unknown.example", "Unknown Operator") { Roles = [nameof(StaffRole.SupportOperator)] };

    /// <summary>A stranger who wrote an invited person's address into their own tenant's directory.</summary>
    public static StandInPerson Pretender { get; } =
        new(UnknownTenant, PersonId(54), "pretender@unknown.example", "Unknown Pretender") { Email = "contoso-account-admin@contoso.example" };

    public static StandInPerson Consumer { get; } =
        new(ConsumerTenant, PersonId(55), "somebody@outlook.example", "Somebody At Home") { Email = "somebody@outlook.example" };

    public static IReadOnlyList<StandInPerson> All { get; } =
        [.. Persona.All.Concat(Persona.Newcomers).Select(Of), Uninvited, Stranger, SelfMadeOperator, Pretender, Consumer];

    public static StandInPerson Of(Persona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        return new(persona.TenantId, persona.ObjectId, persona.Email.Value, persona.Name)
        {
            Email = persona.Email.Value,
            Roles = persona.StaffRole is { } role ? [role.ToString()] : [],
        };
    }

    /// <summary>The persona of that name, such as <c>contoso-member</c>.</summary>
    public static StandInPerson Of(string persona) =>
        Of(Persona.Find(persona) ?? throw new ArgumentException($"There is no persona '{persona}'.", nameof(persona)));

    private static Guid PersonId(int number) => new($"00000000-0000-0000-0000-0000000000{number:d2}");
}
