using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.EntraStandIn;

/// <summary>A class, because top-level statements would make a second <c>Program</c> besides the portal's in the tests.</summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        var folder = settings["folder"]
            ?? throw new ArgumentException("Say where the certificate and the portal's settings go: --folder PATH");
        await using var standIn = await StandIn.StartAsync(settings.GetValue("port", 0), folder: folder);
        Tell(standIn, Path.Combine(folder, "portal.env"));
        await standIn.WaitForShutdownAsync();
    }

    private static void Tell(StandIn standIn, string file)
    {
        File.WriteAllLines(
            file + ".new",
            [
                $"AzureAd__Instance={standIn.Instance}",
                $"AzureAd__ClientId={standIn.ClientId}",
                $"AzureAd__ClientSecret={standIn.ClientSecret}",
                $"Kestrel__Certificates__Default__Path={standIn.CertificateFile}",
                $"Kestrel__Certificates__Default__KeyPath={standIn.CertificateKeyFile}",
                $"SSL_CERT_FILE={standIn.CertificateFile}",
                $"Network__TenantId={DemoStaff.Tenant}",
            ]);
        File.Move(file + ".new", file, overwrite: true);
    }
}
