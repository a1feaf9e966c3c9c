using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Releases;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>The portal as a process of its own, on a port that nobody else has.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    private const string EnvironmentName = "ASPNETCORE_ENVIRONMENT";

    /// <summary>A life of a few seconds never earns back what a server's settings cost at the start.</summary>
    private static readonly (string Name, string Value)[] Runtime =
        [("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "0"), ("DOTNET_TieredPGO", "0")];

    private readonly ConcurrentQueue<string> lines = new();

    private readonly ConcurrentQueue<string> errors = new();

    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Process process;

    private PortalProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => ReadError(line.Data);
        process.Exited += (_, _) =>
            address.TrySetException(new InvalidOperationException($"The portal ended before it listened:\n{Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that it wrote to its console.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>The lines of its error output.</summary>
    public IEnumerable<string> Errors => errors;

    /// <summary>In Development, on a copy of the demo's database where the folder has none.</summary>
    /// <param name="folder">For its database, key-encryption key and mails; two portals of one folder are two instances.</param>
    public static PortalProcess Start(string folder, params (string Name, string Value)[] environment)
    {
        Prepare(folder);
        return StartAsItIs(folder, environment);
    }

    /// <summary>In Development, on the folder as it is: where it has no database, this is a first start.</summary>
    public static PortalProcess StartAsItIs(string folder, params (string Name, string Value)[] environment) =>
        Start(folder, "http://127.0.0.1:0", environment);

    /// <summary>As <see cref="StartAsItIs"/>, but the program of another release.</summary>
    internal static PortalProcess StartOf(PreviousRelease release, string folder, params (string Name, string Value)[] environment)
    {
        var start = Info(folder, ["--urls", "http://127.0.0.1:0", "--contentRoot", release.Web], environment);
        start.ArgumentList[0] = release.Program;
        return new PortalProcess(start);
    }

    /// <summary>In Development, where another instance has listened before.</summary>
    public static PortalProcess StartAt(Uri address, string folder, params (string Name, string Value)[] environment)
    {
        ArgumentNullException.ThrowIfNull(address);
        Prepare(folder);
        return Start(folder, address.GetLeftPart(UriPartial.Authority), environment);
    }

    /// <summary>As somebody types it while they are in the folder: nothing is told but the arguments and the environment.</summary>
    public static PortalProcess Type(string folder, string[] arguments, params (string Name, string Value)[] environment) =>
        new(Info(folder, arguments, environment));

    /// <summary>In Production over https, where people come in by the stand-in. The database must have been migrated.</summary>
    public static PortalProcess StartInEntra(string folder, StandIn standIn, params (string Name, string Value)[] environment) =>
        Start(folder, "https://127.0.0.1:0", [.. InEntra(folder, standIn), .. environment]);

    /// <summary>What a portal of <see cref="StartInEntra"/> is told.</summary>
    public static (string Name, string Value)[] InEntra(string folder, StandIn standIn) =>
        [.. EntraPortal.Environment(standIn), ("Keys__EncryptionKey", TestDatabase.Of(folder).EncryptionKey.Value)];

    /// <summary>
    /// A command of the portal's program for the database of a <see cref="StartInEntra"/>, in this process, which has its
    /// code ready.
    /// </summary>
    public static void RunInEntra(string folder, StandIn standIn, string command, params (string Name, string Value)[] arguments)
    {
        var settings = InEntra(folder, standIn).Where(variable => variable.Name.Contains("__", StringComparison.Ordinal))
            .Select(variable => (variable.Name.Replace("__", ":", StringComparison.Ordinal), variable.Value));
        Assert.Equal(0, PortalProgram.Run(command,
        [
            ("environment", "Production"), .. TestDatabase.Of(folder).Settings, ("Mail:Folder", Path.Combine(folder, "mail")),
            .. settings, .. arguments,
        ]));
    }

    /// <summary>
    /// The portal's program with a command such as <c>add-account</c>, until it has ended. In Development it finds the
    /// demo's database where the folder has none.
    /// </summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string folder, string[] command, params (string Name, string Value)[] environment)
    {
        if (!Array.Exists(environment, variable => variable.Name == EnvironmentName))
        {
            Prepare(folder);
        }

        await using var portal = new PortalProcess(Info(folder, [.. command, "--contentRoot", Repository.Web], environment));
        var exit = await portal.ExitAsync();
        return (exit, portal.Output);
    }

    private static void Prepare(string folder)
    {
        if (!TestDatabase.IsSqlServer && !File.Exists(TestDatabase.Of(folder).File))
        {
            DatabaseTemplate.OfToday.CopyTo(folder);
        }
    }

    private static PortalProcess Start(string folder, string urls, (string Name, string Value)[] environment) =>
        new(Info(folder, ["--urls", urls, "--contentRoot", Repository.Web], environment));

    private static ProcessStartInfo Info(string folder, string[] arguments, (string Name, string Value)[] environment)
    {
        Assert.SkipWhen(
            TestDatabase.IsSqlServer && TestServer.MaxBatchSize is not null,
            "A process of its own can't be told how many statements the server takes at once.");
        var output = Path.GetDirectoryName(typeof(Program).Assembly.Location)!;
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(output, "PartnerBenefits.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in Runtime)
        {
            start.Environment[name] = value;
        }

        start.Environment[EnvironmentName] = "Development";
        foreach (var (name, value) in TestDatabase.Of(folder).Settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["Limits__WritesAMinute"] = start.Environment["Limits__WritesAnHour"] = "1000000";
        start.Environment["Mail__Folder"] = Path.Combine(folder, "mail");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>A browser, once the portal listens.</summary>
    /// <param name="cookies">Those that it has of another instance, which go to this one too.</param>
    public async Task<Visitor> VisitAsync(CookieContainer? cookies = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() };
        return new Visitor(null, new HttpClient(handler) { BaseAddress = await ListeningAsync() });
    }

    public async Task<Visitor> SignInAsync(string persona)
    {
        var visitor = await VisitAsync();
        await visitor.SignInAsync(persona);
        return visitor;
    }

    public async Task<Uri> ListeningAsync()
    {
        try
        {
            return await address.Task.WaitAsync(Eventually.HangGuard);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The portal never listened:\n{Output}", late);
        }
    }

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Eventually.HangGuard);
        return process.ExitCode;
    }

    /// <summary>As <c>kill -9</c>: it has no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Eventually.HangGuard);
    }

    /// <summary>As an operator or systemd does it.</summary>
    public async Task TellToStopAsync()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]);
        await kill.WaitForExitAsync().WaitAsync(Eventually.HangGuard);
        Assert.Equal(0, kill.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        _ = address.Task.Exception;
        process.Dispose();
    }

    private void ReadError(string? line)
    {
        if (line is not null)
        {
            errors.Enqueue(line);
            Read(line);
        }
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } found)
        {
            address.TrySetResult(new Uri(found.Groups[1].Value));
        }
    }

    [GeneratedRegex("""Now listening on: [\\"]*(https?://[0-9.:]+)""")]
    private static partial Regex Listening();
}
