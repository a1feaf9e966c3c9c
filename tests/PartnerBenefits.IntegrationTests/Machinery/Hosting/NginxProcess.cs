using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>The real nginx with the sample of <c>deploy/nginx.conf</c>, with ports, paths and name of this computer.</summary>
internal sealed class NginxProcess : IAsyncDisposable
{
    private const string Main = """
        daemon off;
        worker_processes 1;
        pid {folder}/nginx.pid;
        error_log {folder}/error.log;
        events { worker_connections 1024; }
        http {
            client_body_temp_path {folder}/body;
            proxy_temp_path {folder}/proxy;
            fastcgi_temp_path {folder}/fastcgi;
            uwsgi_temp_path {folder}/uwsgi;
            scgi_temp_path {folder}/scgi;
            include {folder}/site.conf;
        }
        """;

    private static readonly string? Program = new[] { "/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin" }
        .Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);

    private readonly string folder;

    private readonly Process process;

    private readonly string certificate;

    private NginxProcess(string folder, string certificate, Process process) =>
        (this.folder, this.certificate, this.process) = (folder, certificate, process);

    public Uri Address { get; private init; } = null!;

    public string ErrorLog => File.ReadAllText(Path.Combine(folder, "error.log"));

    public string AccessLog => File.ReadAllText(Path.Combine(folder, "access.log"));

    /// <param name="change">Something else in the sample, to show what it is good for.</param>
    public static async Task<NginxProcess> StartAsync(Uri one, Uri other, Func<string, string>? change = null)
    {
        Assert.SkipWhen(Program is null, "nginx isn't installed (on Debian: apt-get install nginx-light).");
        var folder = Directory.CreateTempSubdirectory("partner-benefits-nginx-").FullName;
        var certificate = MakeCertificate(folder);
        var (http, https) = (FreePort(), FreePort());
        var sample = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "nginx.conf"));
        var site = Replace(
            sample,
            ("127.0.0.1:5081", one.Authority), ("127.0.0.1:5082", other.Authority), ("listen 80;", $"listen 127.0.0.1:{http};"),
            ("listen 443 ", $"listen 127.0.0.1:{https} "), ("server_name portal.example;", "server_name localhost;"),
            ("/var/log/nginx/partnerbenefits.log", Path.Combine(folder, "access.log")),
            ("/etc/ssl/certs/portal.example.pem", Path.Combine(folder, "portal.pem")),
            ("/etc/ssl/private/portal.example.key", Path.Combine(folder, "portal.key")));
        await File.WriteAllTextAsync(Path.Combine(folder, "site.conf"), change?.Invoke(site) ?? site);
        var main = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(main, Main.Replace("{folder}", folder, StringComparison.Ordinal));
        var process = Process.Start(Program!, ["-c", main, "-p", folder, "-e", Path.Combine(folder, "start.log")]);
        var nginx = new NginxProcess(folder, certificate, process)
        {
            Address = new Uri($"https://127.0.0.1:{https}"),
        };
        using var visitor = nginx.Visit();
        await Eventually.UntilAsync(
            async () => await AnswersAsync(visitor) || (nginx.process.HasExited
                ? throw new InvalidOperationException(await File.ReadAllTextAsync(Path.Combine(folder, "start.log")))
                : false),
            "an answer of nginx");
        return nginx;
    }

    /// <summary>A browser that takes the certificate of this test.</summary>
    public Visitor Visit()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate;
        return new Visitor(null, new HttpClient(handler) { BaseAddress = Address });
    }

    public async ValueTask DisposeAsync()
    {
        // With its worker, which would outlive it.
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync().WaitAsync(Eventually.HangGuard);
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<bool> AnswersAsync(Visitor visitor)
    {
        try
        {
            return (await visitor.GetAsync("/health/live")).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Replace(string sample, params (string Old, string New)[] places) => places.Aggregate(sample, (text, place) =>
        text.Contains(place.Old, StringComparison.Ordinal)
            ? text.Replace(place.Old, place.New, StringComparison.Ordinal)
            : throw new InvalidOperationException($"deploy/nginx.conf has no '{place.Old}' any more."));

    /// <returns>Its hash.</returns>
    private static string MakeCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "portal.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "portal.key"), key.ExportPkcs8PrivateKeyPem());
        return certificate.GetCertHashString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
