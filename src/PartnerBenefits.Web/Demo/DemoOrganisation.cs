namespace PartnerBenefits.Web.Demo;

/// <param name="TenantId">Made up: of no Entra tenant.</param>
public sealed record DemoOrganisation(string Name, string PartnerId, string Country, string Domain, Guid TenantId)
{
    public static readonly DemoOrganisation Contoso = new("Contoso Consulting", "4512345", "US", "contoso.example", DemoTenant(1));
    public static readonly DemoOrganisation Fabrikam = new("Fabrikam Services", "4523456", "FR", "fabrikam.example", DemoTenant(2));
    public static readonly DemoOrganisation Wingtip = new("Wingtip Studio", "4534567", "CA", "wingtip.example", DemoTenant(3));

    /// <summary>Its Action Pack lapsed ten days ago.</summary>
    public static readonly DemoOrganisation Tailspin = new("Tailspin Labs", "4545678", "GB", "tailspin.example", DemoTenant(4));

    /// <summary>Has paid its Action Pack, and not activated it.</summary>
    public static readonly DemoOrganisation Northwind = new("Northwind Works", "4556789", "US", "northwind.example", DemoTenant(5));

    /// <summary>Has not joined: no partner ID is given and no country entered yet, and it is not among <see cref="All"/>.</summary>
    public static readonly DemoOrganisation Litware = new("Litware Studio", "", "", "litware.example", DemoTenant(60));

    /// <summary>Those with an account.</summary>
    public static readonly IReadOnlyList<DemoOrganisation> All = [Contoso, Fabrikam, Wingtip, Tailspin, Northwind];

    private static Guid DemoTenant(int number) => new($"00000000-0000-0000-0000-00000000d0{number:d2}");
}
