using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PartnerBenefits.EntraStandIn;

/// <summary>An OpenID Connect server that imitates Microsoft Entra ID. It signs anybody in as any person of any tenant.</summary>
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
        files = folder is null
            ? System.IO.Directory.CreateTempSubdirectory("entra-stand-in-")
            : System.IO.Directory.CreateDirectory(folder);
        SelfMadeCertificate.WriteTo(CertificateFile, CertificateKeyFile);
        app = Server.Build(this, key, port);
    }

    public Uri Instance => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        .Select(address => $"https://localhost:{new Uri(address).Port}/").First());

    public string ClientId { get; } = Guid.NewGuid().ToString();

    public string ClientSecret { get; } = RandomNumberGenerator.GetHexString(40);

    public X509Certificate2 Certificate { get; } = SelfMadeCertificate.Instance;

    public string CertificateFile => Path.Combine(files.FullName, "localhost.pem");

    public string CertificateKeyFile => Path.Combine(files.FullName, "localhost.key");

    public StandInDirectory Directory { get; } = new();

    public ReceivedRequests Received { get; } = new();

    public TimeProvider Clock { get; set; }

    /// <summary>Entra leaves out <c>auth_time</c> where the registration doesn't ask for this optional claim.</summary>
    public bool LeavesOutAuthTime { get; set; }

    /// <summary>OAuth error with which the next request to sign in is answered; null answers it as usual.</summary>
    public string? NextError { get; set; }

    /// <summary>Affects the next id token only.</summary>
    public Fault Fault
    {
        get => fault;
        set => fault = value;
    }

    /// <param name="port">0 chooses a free port.</param>
    /// <param name="folder">Folder for the certificate files; null uses a temporary folder.</param>
    public static async Task<StandIn> StartAsync(int port = 0, TimeProvider? clock = null, string? folder = null)
    {
        var standIn = new StandIn(port, clock ?? TimeProvider.System, folder);
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>For HTTP clients in tests. Trusts only the stand-in's certificate.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.GetCertHashString(),
        },
    };

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
