using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>UTF-8 with a byte order mark, streamed row by row. No cell can be read as a formula (ASVS 1.2.10).</summary>
/// <param name="name">Plain ASCII without a path, such as <c>assignments-2026-11-22.csv</c>.</param>
/// <param name="rows">Enumerated once, while the answer is written.</param>
public sealed class CsvFile(string name, IReadOnlyList<string> header, IAsyncEnumerable<string?[]> rows) : ActionResult
{
    private static readonly CsvWriterOptions Safe = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
        InjectionEscape = '\'',
    };

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Time(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await WriteAsync(response.Body, context.HttpContext.RequestAborted);
    }

    public async Task WriteAsync(Stream stream, CancellationToken cancellation)
    {
        await using var writer = CsvWriter.Create(stream, Safe, leaveOpen: true);
        writer.WriteHeader([.. header]);
        // The browser gets the beginning while the remaining rows are still being read.
        await writer.FlushAsync(cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await writer.WriteRecordAsync([.. row.Select(Defused)], cancellation);
        }
    }

    // The library doesn't know that some spreadsheets also accept full-width signs and skip leading spaces.
    private static string? Defused(string? cell) => cell?.TrimStart() is [var first, ..] trimmed
        && ("＝＋－＠".Contains(first, StringComparison.Ordinal)
            || (trimmed.Length < cell.Length && "=+-@".Contains(first, StringComparison.Ordinal)))
        ? "'" + cell
        : cell;
}
