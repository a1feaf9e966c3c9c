using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Mail;

/// <summary>A mail server on a port of its own that does what a test tells it, with real dialogues.</summary>
public sealed class ScriptedSmtp : IAsyncDisposable
{
    /// <summary>The stages of a dialogue in their order. Greeting is on connecting, Text after the last line of the mail.</summary>
    public enum Stage
    {
        Greeting,
        Ehlo,
        Auth,
        Mail,
        Rcpt,
        Data,
        Text,
    }

    public sealed record Reaction(string? Answer, bool Cuts = false, TimeSpan Pause = default)
    {
        public static readonly Reaction Cut = new(null, Cuts: true);

        public static readonly Reaction Silence = new(null, Pause: Timeout.InfiniteTimeSpan);

        public static Reaction Later(TimeSpan pause) => new(null, Pause: pause);
    }

    public sealed record Letter(string To, string Text);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Stage, Func<string, Reaction?>> script = new();
    private readonly ConcurrentQueue<Letter> taken = new();
    private readonly ConcurrentQueue<Stage> reached = new();
    private readonly Task listening;

    public ScriptedSmtp()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public X509Certificate2? Certificate { get; init; }

    public bool IsTlsAtOnce { get; init; }

    public (string User, string Password)? Login { get; init; }

    public IReadOnlyList<Letter> Taken => [.. taken];

    public IReadOnlyList<Stage> Reached => [.. reached];

    public ScriptedSmtp On(Stage stage, Reaction? reaction) => On(stage, _ => reaction);

    public ScriptedSmtp On(Stage stage, string answer) => On(stage, new Reaction(answer));

    public ScriptedSmtp On(Stage stage, Func<string, Reaction?> react)
    {
        script[stage] = react;
        return this;
    }

    public ScriptedSmtp Heal()
    {
        script.Clear();
        return this;
    }

    public Task ReachedAsync(Stage stage) =>
        Eventually.UntilAsync(() => Task.FromResult(reached.Contains(stage)), $"somebody comes as far as {stage}");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await listening;
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        var dialogues = new List<Task>();
        try
        {
            while (true)
            {
                dialogues.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(dialogues);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                Stream stream = connection.GetStream();
                await using var dialogue = new SmtpDialogue(
                    this, IsTlsAtOnce ? await SmtpDialogue.SecureAsync(stream, Certificate!, stop.Token) : stream, IsTlsAtOnce);
                await dialogue.RunAsync(stop.Token);
            }
            catch (Exception e) when (
                e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException or SocketException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    internal Reaction? ReactionTo(Stage stage, string line)
    {
        reached.Enqueue(stage);
        return script.TryGetValue(stage, out var react) ? react(line) : null;
    }

    internal void Take(Letter letter) => taken.Enqueue(letter);
}
