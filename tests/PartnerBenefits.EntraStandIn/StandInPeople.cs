using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.EntraStandIn;

public static class StandInPeople
{
    private static readonly Guid UnknownTenant = new("00000000-0000-0000-0000-00000000d099");

    /// <summary>Entra's tenant for all personal accounts.</summary>
    private static readonly Guid ConsumerTenant = new("9188040d-6c67-4c5b-b112-36a304b66dad");

    /// <summary>A person of Contoso's tenant whom the portal doesn't know.</summary>
    public static StandInPerson Uninvited { get; } =
        new(DemoOrganisation.Contoso.TenantId, PersonId(51), "uninvited@contoso.example", "Contoso Uninvited")
        {
            Email = "uninvited@contoso.example",
        };

    public static StandInPerson Stranger { get; } =
        new(UnknownTenant, PersonId(52), "stranger@unknown.example", "Unknown Stranger") { Email = "stranger@unknown.example" };

    /// <summary>A stranger whose own tenant gives them an operator role.</summary>
    public static StandInPerson SelfMadeOperator { get; } =
        new(UnknownTenant, PersonId(53), "operator@unknown.example", "Unknown Operator") { Roles = [nameof(StaffRole.SupportOperator)] };

    /// <summary>A stranger whose own tenant claims the e-mail address of an invited person.</summary>
    public static StandInPerson Pretender { get; } =
        new(UnknownTenant, PersonId(54), "pretender@unknown.example", "Unknown Pretender")
        {
            Email = "contoso-account-admin@contoso.example",
        };

    public static StandInPerson Consumer { get; } =
        new(ConsumerTenant, PersonId(55), "somebody@outlook.example", "Somebody At Home") { Email = "somebody@outlook.example" };

    /// <summary>Somebody with a personal account whom Contoso's tenant has invited.</summary>
    public static StandInPerson Guest { get; } =
        new(DemoOrganisation.Contoso.TenantId, PersonId(56), "guest@home.example", "Contoso Guest") { Acct = "1", Idp = "live.com" };

    public static IReadOnlyList<StandInPerson> All { get; } =
        [.. Persona.All.Concat(Persona.Newcomers).Select(Of), Uninvited, Stranger, SelfMadeOperator, Pretender, Consumer, Guest];

    public static StandInPerson Of(Persona persona)
    {
        return new(persona.TenantId, persona.ObjectId, persona.Email.Value, persona.Name)
        {
            Email = persona.Email.Value,
            Roles = persona.StaffRole is { } role ? [role.ToString()] : [],
        };
    }

    public static StandInPerson Of(string persona) =>
        Of(Persona.Find(persona) ?? throw new ArgumentException($"There is no persona '{persona}'.", nameof(persona)));

    private static Guid PersonId(int number) => new($"00000000-0000-0000-0000-0000000000{number:d2}");
}
