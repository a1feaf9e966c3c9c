using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PartnerBenefits.EntraStandIn;

/// <summary>
/// A small OpenID Connect server on this computer that answers as Microsoft Entra ID does. It lets in anybody as whoever they
/// like, of any tenant: whom to refuse is for the portal to say.
/// </summary>
public sealed class StandIn : IAsyncDisposable
{
    private readonly SigningKey key = new();

    private readonly DirectoryInfo files;

    private readonly bool ownsFiles;

    private readonly WebApplication app;

    private Fault fault;

    private StandIn(int port, TimeProvider clock, string? folder)
    {
        Clock = clock;
        ownsFiles = folder is null;
        files = folder is null ? System.IO.Directory.CreateTempSubdirectory("entra-stand-in-") : System.IO.Directory.CreateDirectory(folder);
        SelfMadeCertificate.WriteTo(CertificateFile, CertificateKeyFile);
        app = Server.Build(this, key, port);
    }

    /// <summary>For the portal's <c>AzureAd:Instance</c>.</summary>
    public Uri Instance => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        .Select(address => $"https://localhost:{new Uri(address).Port}/").First());

    public string ClientId { get; } = Guid.NewGuid().ToString();

    public string ClientSecret { get; } = RandomNumberGenerator.GetHexString(40);

    /// <summary>With its private key, for <c>localhost</c> and <c>127.0.0.1</c>; the portal may serve with it too.</summary>
    public X509Certificate2 Certificate { get; } = SelfMadeCertificate.Instance;

    /// <summary>PEM without the private key, for a portal's <c>SSL_CERT_FILE</c> and its Kestrel.</summary>
    public string CertificateFile => Path.Combine(files.FullName, "localhost.pem");

    /// <summary>PEM of the private key, for the Kestrel of a portal in another process.</summary>
    public string CertificateKeyFile => Path.Combine(files.FullName, "localhost.key");

    public StandInDirectory Directory { get; } = new();

    public ReceivedRequests Received { get; } = new();

    /// <summary>By which sessions and tokens get their times.</summary>
    public TimeProvider Clock { get; set; }

    /// <summary>As Entra does where the registration doesn't ask for the optional claim.</summary>
    public bool LeavesOutAuthTime { get; set; }

    /// <summary>Of the next id token only.</summary>
    public Fault Fault
    {
        get => fault;
        set => fault = value;
    }

    /// <param name="port">0: one that nobody else has.</param>
    /// <param name="folder">Where the certificate's files are left; null: in a temporary folder that goes with the stand-in.</param>
    public static async Task<StandIn> StartAsync(int port = 0, TimeProvider? clock = null, string? folder = null)
    {
        var standIn = new StandIn(port, clock ?? TimeProvider.System, folder);
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>For clients that talk to the stand-in, or to a portal that serves with its certificate: trusts that one only.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.GetCertHashString(),
        },
    };

    /// <summary>From then on nobody reaches it.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        if (ownsFiles)
        {
            files.Delete(recursive: true);
        }
    }

    internal string IssuerOf(string tenant) => $"{Instance}{tenant}/v2.0";

    internal Fault TakeFault() => Interlocked.Exchange(ref fault, Fault.None);

    internal Task WaitForShutdownAsync() => app.WaitForShutdownAsync();
}
