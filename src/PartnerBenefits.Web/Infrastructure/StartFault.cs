using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using PartnerBenefits.Web.Settings;
using Serilog.Events;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Says in one sentence why the program ends.</summary>
internal static class StartFault
{
    private const string Addresses = "set urls, http_ports, https_ports or Kestrel:Endpoints to one of this computer that is free";

    /// <summary>The host logs a start that fails with its whole stack, but whoever catches it here says it.</summary>
    private const int HostedServiceStartupFaulted = 11;

    public static bool IsSaidByTheHost(LogEvent logged) =>
        logged.Properties.GetValueOrDefault("EventId") is StructureValue id
        && id.Properties.Any(part => part is { Name: "Id", Value: ScalarValue { Value: HostedServiceStartupFaulted } })
        && logged.Properties.GetValueOrDefault("SourceContext")?.ToString() == "\"Microsoft.Extensions.Hosting.Internal.Host\"";

    /// <summary>
    /// Null if nobody foresaw the exception. Most come from the server, which opens addresses and certificates only at the start.
    /// </summary>
    public static string? SentenceOf(Exception exception) => exception switch
    {
        StartRefusedException => exception.Message,
        _ when Chain(exception).OfType<AddressInUseException>().Any() =>
            $"The portal can't listen, because another program has its address ({exception.Message}): stop that program, or {Addresses}.",
        _ when Chain(exception).OfType<SocketException>().FirstOrDefault() is { } socket =>
            $"The portal can't listen on its address ({socket.Message}): {Addresses}.",
        _ when IsOfAddress(exception) => $"The portal's address is wrong ({OneLine(exception)}): {Addresses}.",
        _ when IsOfCertificate(exception) =>
            $"The portal can't use its certificate ({OneLine(exception)}): "
            + "set Kestrel:Certificates:Default:Path and KeyPath to files that hold it and that this user may read.",
        InvalidDataException => $"A settings file can't be read: {OneLine(exception.GetBaseException())}",
        InvalidOperationException when IsFrom(exception, "Serilog") => $"Serilog's settings are wrong: {OneLine(exception)}",
        IOException or UnauthorizedAccessException => $"A file or folder can't be used: {OneLine(exception)}",
        _ => null,
    };

    /// <summary>For what nobody foresaw. The stack is in the log, as one event, for whoever mends it.</summary>
    public static string LastResort(Exception exception) =>
        $"The portal ended because of something that it can't mend: {OneLine(exception)} "
        + "The log, on the standard output, has the details.";

    private static bool IsOfAddress(Exception exception) =>
        (exception is FormatException or UriFormatException or InvalidOperationException or ArgumentException)
        && (exception.StackTrace ?? "").Contains("Kestrel.Core.Internal.AddressBinder", StringComparison.Ordinal)
        && !IsOfCertificate(exception);

    private static bool IsOfCertificate(Exception exception) => Chain(exception).Any(e =>
        e is CryptographicException || (e.StackTrace ?? "").Contains("Certificate", StringComparison.Ordinal)
            || e.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase));

    private static bool IsFrom(Exception exception, string assembly) =>
        exception.Source?.StartsWith(assembly, StringComparison.Ordinal) == true;

    private static string OneLine(Exception exception) =>
        string.Join(' ', exception.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            yield return e;
        }
    }
}
