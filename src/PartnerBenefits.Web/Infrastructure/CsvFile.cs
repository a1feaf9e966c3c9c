using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace PartnerBenefits.Web.Infrastructure;

/// <summary>UTF-8 with a byte order mark, streamed row by row, for spreadsheets in the language of the request.</summary>
/// <param name="name">Plain ASCII without a path, such as <c>assignments-2026-11-22.csv</c>.</param>
/// <param name="rows">Enumerated once, while the answer is written.</param>
public sealed class CsvFile(string name, IReadOnlyList<string> header, IAsyncEnumerable<CsvCell[]> rows) : ActionResult
{
    /// <summary>Where a comma separates decimals, spreadsheets split at a semicolon.</summary>
    private static char Separator => CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',';

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await WriteAsync(response.Body, context.HttpContext.RequestAborted);
    }

    public async Task WriteAsync(Stream stream, CancellationToken cancellation)
    {
        var options = new CsvWriterOptions { WriteByteOrderMark = true, Separator = Separator };
        await using var writer = CsvWriter.Create(stream, options, leaveOpen: true);
        await writer.WriteRecordAsync([.. header.Select(title => CsvCell.Text(title).Written)], cancellation);
        // The browser gets the beginning while the remaining rows are still being read.
        await writer.FlushAsync(cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await writer.WriteRecordAsync([.. row.Select(cell => cell.Written)], cancellation);
        }
    }
}
