namespace PartnerBenefits.Web.Demo;

public sealed record DemoOrganisation(string Name, string PartnerId, string Country, string Domain)
{
    public static readonly DemoOrganisation Contoso = new("Contoso Consulting", "4512345", "US", "contoso.example");
    public static readonly DemoOrganisation Fabrikam = new("Fabrikam Services", "4523456", "FR", "fabrikam.example");
    public static readonly DemoOrganisation Wingtip = new("Wingtip Studio", "4534567", "CA", "wingtip.example");

    public static readonly IReadOnlyList<DemoOrganisation> All = [Contoso, Fabrikam, Wingtip];
}
