using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

internal static class EntraPortal
{
    public static Portal InEntra(this Portal portal, StandIn standIn)
    {
        foreach (var (name, value) in PortalByStandIn.Settings(standIn))
        {
            portal.With(name, value);
        }

        return portal.With(services => PortalByStandIn.Trust(services, standIn));
    }

    public static (string Name, string Value)[] Environment(StandIn standIn) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("SSL_CERT_FILE", standIn.CertificateFile),
        ("Kestrel__Certificates__Default__Path", standIn.CertificateFile),
        ("Kestrel__Certificates__Default__KeyPath", standIn.CertificateKeyFile),
        .. PortalByStandIn.SettingsInProduction(standIn).Select(s => (s.Name.Replace(":", "__", StringComparison.Ordinal), s.Value)),
        ("Database__Provider", $"{TestDatabase.Provider}"),
    ];
}
