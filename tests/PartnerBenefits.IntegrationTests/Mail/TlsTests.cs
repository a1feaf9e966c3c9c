using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using static PartnerBenefits.IntegrationTests.Machinery.Mail.ScriptedSmtp;

namespace PartnerBenefits.IntegrationTests.Mail;

public sealed class TlsTests : IDisposable
{
    private const string Hush = "Hush1-canary";

    private readonly X509Certificate2 certificate = SelfMade("localhost");

    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;

    [Theory]
    [InlineData("StartTls", true)]
    [InlineData("Tls", true)]
    [InlineData("StartTls", false)]
    [InlineData("Tls", false)]
    public async Task Only_a_server_whose_certificate_is_trusted_gets_the_password_and_the_mail(string security, bool isTrusted)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "SSL_CERT_FILE, by which one process alone trusts a certificate, works on Linux.");
        await using var server = new ScriptedSmtp { Certificate = certificate, IsTlsAtOnce = security == "Tls", Login = ("portal", Hush) };
        var trusted = Path.Combine(folder, "trusted.pem");
        await File.WriteAllTextAsync(trusted, isTrusted ? certificate.ExportCertificatePem() : "", TestContext.Current.CancellationToken);
        await using var portal = SmtpPortal.Start(
            folder, server, ("Mail__Security", security), ("Mail__User", "portal"), ("Mail__Password", Hush), ("SSL_CERT_FILE", trusted),
            ("SSL_CERT_DIR", folder));
        await portal.ListeningAsync();
        var id = await SmtpPortal.QueueInvitationAsync(folder);

        await Eventually.UntilAsync(() => Task.FromResult(portal.Output.Contains($"Mail {id} ", StringComparison.Ordinal)), "an attempt");
        await Eventually.UntilAsync(
            async () => await SmtpPortal.StateAsync(folder, id) is not (MailState.Leased or MailState.Sending), "an outcome");

        Assert.Equal(isTrusted ? MailState.Sent : MailState.Queued, await SmtpPortal.StateAsync(folder, id));
        Assert.Equal(isTrusted ? 1 : 0, server.Taken.Count);
        Assert.Equal(isTrusted, server.Reached.Contains(Stage.Auth));
        Assert.Equal(isTrusted, !portal.Output.Contains("NotSecure", StringComparison.Ordinal));
        Assert.DoesNotContain(Hush, portal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StartTls")]
    [InlineData("Tls")]
    public async Task A_server_without_TLS_gets_nothing_where_TLS_is_set(string security)
    {
        await using var server = new ScriptedSmtp { Login = ("portal", Hush) };
        using var portal = SmtpPortal.To(server, security).With("Mail:User", "portal").With("Mail:Password", Hush);
        var id = await portal.InvitationAsync();

        await portal.SendMailAsync();

        var mail = await portal.MailAsync(id);
        Assert.Equal((MailState.Queued, "NotSecure"), (mail.State, mail.Problem));
        Assert.DoesNotContain(Stage.Auth, server.Reached);
        Assert.DoesNotContain(Stage.Mail, server.Reached);
    }

    [Theory]
    [InlineData(Hush, MailState.Sent, null)]
    [InlineData("wrong", MailState.Queued, "SignInRefused")]
    [InlineData(null, MailState.Queued, "SignInRefused")]
    public async Task A_server_that_asks_for_a_password_takes_the_mail_for_the_right_one(string? password, MailState state, string? problem)
    {
        await using var server = new ScriptedSmtp { Login = ("portal", Hush) };
        using var portal = SmtpPortal.To(server);
        if (password is not null)
        {
            portal.With("Mail:User", "portal").With("Mail:Password", password);
        }

        var id = await portal.InvitationAsync();
        await portal.SendMailAsync();

        var mail = await portal.MailAsync(id);
        Assert.Equal((state, problem), (mail.State, mail.Problem));
        Assert.Equal(state == MailState.Sent ? 1 : 0, server.Taken.Count);
        Assert.DoesNotContain(Hush, portal.Log.Everything, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        certificate.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static X509Certificate2 SelfMade(string host)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
