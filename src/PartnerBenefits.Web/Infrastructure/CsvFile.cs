using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>
/// A list as a file for a spreadsheet: UTF-8 with a byte order mark, streamed as its rows come. No cell is taken for a
/// formula (ASVS 1.2.10).
/// </summary>
/// <param name="name">Plain ASCII without path, as <c>assignments-2026-11-22.csv</c>.</param>
/// <param name="header">In the reader's language.</param>
/// <param name="rows">Each with one cell for each of <paramref name="header"/>; enumerated once, while the answer is written.</param>
public sealed class CsvFile(string name, IReadOnlyList<string> header, IAsyncEnumerable<string?[]> rows) : ActionResult
{
    private static readonly CsvWriterOptions Safe = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
        InjectionEscape = '\'',
    };

    /// <summary>ISO 8601, whatever the reader's language.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Day"/>
    public static string? Time(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await WriteAsync(response.Body, context.HttpContext.RequestAborted);
    }

    /// <summary>Leaves the stream open.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellation)
    {
        await using var writer = CsvWriter.Create(stream, Safe, leaveOpen: true);
        writer.WriteHeader([.. header]);
        // What was found before the first row is on its way while the rest is looked for.
        await writer.FlushAsync(cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await writer.WriteRecordAsync([.. row.Select(Defused)], cancellation);
        }
    }

    // Some spreadsheets also read the full-width signs, and look past spaces.
    private static string? Defused(string? cell) => cell?.TrimStart() is [var first, ..] trimmed
        && ("＝＋－＠".Contains(first, StringComparison.Ordinal) || (trimmed.Length < cell.Length && "=+-@".Contains(first, StringComparison.Ordinal)))
        ? "'" + cell
        : cell;
}
