using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using static PartnerBenefits.IntegrationTests.Machinery.Mail.ScriptedSmtp;

namespace PartnerBenefits.IntegrationTests.Machinery.Mail;

internal sealed class SmtpDialogue(ScriptedSmtp server, Stream first, bool isSecureAtOnce) : IAsyncDisposable
{
    private sealed class CutException : IOException;

    private Stream stream = first;
    private StreamReader reader = new(first, Encoding.UTF8);
    private bool isSecure = isSecureAtOnce;
    private string to = "";

    public static async Task<Stream> SecureAsync(Stream plain, X509Certificate2 certificate, CancellationToken cancellation)
    {
        var tls = new SslStream(plain);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellation);
        return tls;
    }

    public async Task RunAsync(CancellationToken stop)
    {
        await AnswerAsync(Stage.Greeting, "", "220 mail.example ESMTP", stop);
        while (await reader.ReadLineAsync(stop) is { } line && line != "QUIT")
        {
            await ReactAsync(line, stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await stream.DisposeAsync();
    }

    private Task ReactAsync(string line, CancellationToken stop) => line.Split(' ')[0].ToUpperInvariant() switch
    {
        "EHLO" or "HELO" => AnswerAsync(Stage.Ehlo, line, Capabilities(), stop),
        "STARTTLS" => StartTlsAsync(stop),
        "AUTH" => AnswerAsync(Stage.Auth, line, IsRight(line) ? "235 welcome" : "535 5.7.8 wrong", stop),
        "MAIL" => AnswerAsync(Stage.Mail, line, server.Login is null || isSignedIn ? "250 sender ok" : "530 sign in first", stop),
        "RCPT" => AnswerAsync(Stage.Rcpt, to = line, "250 recipient ok", stop),
        "DATA" => DataAsync(stop),
        "RSET" => SayAsync("250 forgotten", stop),
        _ => SayAsync("502 what?", stop),
    };

    private bool isSignedIn;

    private string Capabilities() => (server.Certificate, isSecure, server.Login) switch
    {
        (not null, false, _) => "250-mail.example\r\n250-PIPELINING\r\n250 STARTTLS",
        (_, _, not null) => "250-mail.example\r\n250 AUTH PLAIN",
        _ => "250-mail.example\r\n250-PIPELINING\r\n250 8BITMIME",
    };

    private bool IsRight(string line)
    {
        var said = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\0');
        return isSignedIn = server.Login is { } login && said[^2] == login.User && said[^1] == login.Password;
    }

    private async Task StartTlsAsync(CancellationToken stop)
    {
        await SayAsync("220 go ahead", stop);
        stream = await SecureAsync(stream, server.Certificate!, stop);
        (reader, isSecure) = (new StreamReader(stream, Encoding.UTF8), true);
    }

    private async Task DataAsync(CancellationToken stop)
    {
        if (!await AnswerAsync(Stage.Data, "DATA", "354 go on", stop))
        {
            return;
        }

        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop) is { } line && line != ".")
        {
            text.Append(line).Append('\n');
        }

        var letter =
            new Letter(to[(to.IndexOf('<', StringComparison.Ordinal) + 1)..to.IndexOf('>', StringComparison.Ordinal)], text.ToString());
        await AnswerAsync(Stage.Text, letter.Text, "250 taken", stop, () => server.Take(letter));
    }

    private async Task<bool> AnswerAsync(Stage stage, string line, string usual, CancellationToken stop, Action? take = null)
    {
        var reaction = server.ReactionTo(stage, line) ?? new Reaction(usual);
        var isRefusal = reaction.Answer is { } answer && answer[0] is '4' or '5';
        if (!isRefusal)
        {
            take?.Invoke();
        }

        await Task.Delay(reaction.Pause, stop);
        if (reaction.Answer is not null || reaction is { Cuts: false })
        {
            await SayAsync(reaction.Answer ?? usual, stop);
        }

        return reaction.Cuts ? throw new CutException() : !isRefusal;
    }

    private async Task SayAsync(string answer, CancellationToken stop) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"), stop);
}
