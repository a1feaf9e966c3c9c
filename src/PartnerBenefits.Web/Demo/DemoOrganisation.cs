namespace PartnerBenefits.Web.Demo;

public sealed record DemoOrganisation(string Name, string PartnerId, string Country, string Domain, Guid TenantId)
{
    public static readonly DemoOrganisation Contoso = new("Contoso Consulting", "4512345", "US", "contoso.example", DemoTenant(1));
    public static readonly DemoOrganisation Fabrikam = new("Fabrikam Services", "4523456", "FR", "fabrikam.example", DemoTenant(2));
    public static readonly DemoOrganisation Wingtip = new("Wingtip Studio", "4534567", "CA", "wingtip.example", DemoTenant(3));

    public static readonly DemoOrganisation Tailspin = new("Tailspin Labs", "4545678", "GB", "tailspin.example", DemoTenant(4));

    public static readonly DemoOrganisation Northwind = new("Northwind Works", "4556789", "US", "northwind.example", DemoTenant(5));

    public static readonly DemoOrganisation Litware = new("Litware Studio", "", "", "litware.example", DemoTenant(60));

    public static readonly IReadOnlyList<DemoOrganisation> All = [Contoso, Fabrikam, Wingtip, Tailspin, Northwind];

    private static Guid DemoTenant(int number) => new($"00000000-0000-0000-0000-00000000d0{number:d2}");
}
