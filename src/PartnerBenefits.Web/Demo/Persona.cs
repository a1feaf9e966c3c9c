namespace PartnerBenefits.Web.Demo;

public sealed record Persona(string Slug, string Name, DemoOrganisation? Organisation, PartnerRoles Roles, StaffRole? StaffRole)
{
    public static readonly IReadOnlyList<Persona> All =
    [
        OfPartner("contoso-account-admin", "Contoso Account Admin", DemoOrganisation.Contoso, PartnerRoles.AccountAdmin),
        OfPartner("contoso-partner-admin", "Contoso Partner Admin", DemoOrganisation.Contoso, PartnerRoles.PartnerAdmin),
        OfPartner("contoso-user-admin", "Contoso User Admin", DemoOrganisation.Contoso, PartnerRoles.UserAdmin),
        OfPartner("contoso-member", "Contoso Member", DemoOrganisation.Contoso, PartnerRoles.None),
        OfPartner("fabrikam-account-admin", "Fabrikam Account Admin", DemoOrganisation.Fabrikam, PartnerRoles.AccountAdmin),
        OfPartner("wingtip-partner-admin", "Wingtip Partner Admin", DemoOrganisation.Wingtip, PartnerRoles.PartnerAdmin),
        OfPartner("tailspin-account-admin", "Tailspin Account Admin", DemoOrganisation.Tailspin, PartnerRoles.AccountAdmin),
        OfPartner("northwind-account-admin", "Northwind Account Admin", DemoOrganisation.Northwind, PartnerRoles.AccountAdmin),
        OfStaff("support-reviewer", "Support Reviewer", Domain.People.StaffRole.SupportReviewer),
        OfStaff("support-operator", "Support Operator", Domain.People.StaffRole.SupportOperator),
        OfStaff("catalogue-admin", "Catalogue Admin", Domain.People.StaffRole.CatalogueAdmin),
    ];

    public static readonly IReadOnlyList<Persona> Newcomers =
    [
        OfPartner("newcomer", "Newcomer", DemoOrganisation.Litware, PartnerRoles.None),
        OfPartner("contoso-newcomer", "Contoso Newcomer", DemoOrganisation.Contoso, PartnerRoles.None),
    ];

    public EmailAddress Email => EmailAddress.Parse($"{Slug}@{Organisation?.Domain ?? "network.example"}");

    /// <summary>The tenant id and the object id are invented. The stand-in for Entra signs the persona in with them.</summary>
    public Guid TenantId => Organisation?.TenantId ?? DemoStaff.Tenant;

    public Guid ObjectId => new($"00000000-0000-0000-0000-0000000000{Number:d2}");

    public bool IsNewcomer => Newcomers.Contains(this);

    private int Number =>
        StaffRole is { } role ? (int)role + 1 : IsNewcomer ? 41 + Newcomers.ToList().IndexOf(this) : 10 + All.ToList().IndexOf(this);

    public static Persona? Find(string? slug) => All.Concat(Newcomers).FirstOrDefault(persona => persona.Slug == slug);

    private static Persona OfPartner(string slug, string name, DemoOrganisation organisation, PartnerRoles roles) =>
        new(slug, name, organisation, roles, null);

    private static Persona OfStaff(string slug, string name, StaffRole role) => new(slug, name, null, PartnerRoles.None, role);
}
