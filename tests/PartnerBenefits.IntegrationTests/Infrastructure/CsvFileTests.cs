using System.Globalization;
using System.Text;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.Web.Infrastructure;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

public sealed class CsvFileTests
{
    private static readonly string[] Header = ["Person", "Benefit"];

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1")]
    [InlineData("\u00a0=1")]
    [InlineData("\u200b=1")]
    [InlineData("＝1+1")]
    [InlineData("＠x")]
    [InlineData("\tx")]
    public async Task A_cell_that_a_spreadsheet_could_run_is_shown_as_text(string cell) =>
        Assert.Equal("'" + cell, await ReadCellAsync(cell));

    [Theory]
    [InlineData("x;=cmd|' /C calc'!A0", "'x；=cmd|' /C calc'!A0")]
    [InlineData("a\";=1+1;\"b", "'a\"；=1+1;\"b")]
    [InlineData("a; \" =1", "'a； ” =1")]
    [InlineData("a\t=1", "'a =1")]
    [InlineData("a\r\n=1", "'a  =1")]
    [InlineData("a,-b|+c", "'a，-b｜+c")]
    [InlineData("\t=1", "' =1")]
    [InlineData("=HYPERLINK(\"https://evil.example\",\"Open\")", "'=HYPERLINK(\"https://evil.example\",\"Open\")")]
    public async Task A_separator_before_something_like_a_formula_is_replaced(string cell, string written) =>
        Assert.Equal(written, await ReadCellAsync(cell));

    [Theory]
    [InlineData("Asha D.")]
    [InlineData("Élodie, dite \"Lou\"")]
    [InlineData("two\r\nlines")]
    [InlineData("a=b; c")]
    [InlineData("")]
    public async Task Any_other_cell_comes_through_as_it_is(string cell) => Assert.Equal(cell, await ReadCellAsync(cell));

    [Theory]
    [InlineData("en", "Person,Benefit\r\n\"a,b\",-1234.5\r\n2027-06-30,2026-11-22 09:05:00\r\n")]
    [InlineData("fr", "Person;Benefit\r\na,b;-1234,5\r\n2027-06-30;2026-11-22 09:05:00\r\n")]
    public async Task Cells_are_written_for_spreadsheets_of_the_readers_language(string language, string file)
    {
        CultureInfo.CurrentCulture = new CultureInfo(language);
        CsvCell[] days = [CsvCell.Day(new DateOnly(2027, 6, 30)), CsvCell.Time(new DateTime(2026, 11, 22, 9, 5, 0, DateTimeKind.Utc))];

        Assert.Equal(file, Encoding.UTF8.GetString((await WriteAsync(Rows([CsvCell.Text("a,b"), CsvCell.Number(-1234.5m)], days)))[3..]));
    }

    [Fact]
    public async Task The_file_begins_with_a_byte_order_mark_and_its_header()
    {
        var bytes = await WriteAsync(Rows([CsvCell.Text("a"), CsvCell.Text("b")]));

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal("Person,Benefit\r\na,b\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Rows_are_on_their_way_before_the_last_one_is_read()
    {
        using var stream = new MemoryStream();
        var longest = 0L;

        async IAsyncEnumerable<CsvCell[]> MeasuredAsync()
        {
            for (var i = 0; i < 20_000; i++)
            {
                longest = Math.Max(longest, (i * 120L) - stream.Length);
                await Task.Yield();
                yield return [CsvCell.Text(new string('x', 117)), default];
            }
        }

        await new CsvFile("x.csv", Header, MeasuredAsync()).WriteAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal(20_000 * 120, stream.Length - 3 - "Person,Benefit\r\n".Length);
        Assert.InRange(longest, 0, 128 * 1024);
    }

    private static async Task<byte[]> WriteAsync(IAsyncEnumerable<CsvCell[]> rows)
    {
        using var stream = new MemoryStream();
        await new CsvFile("x.csv", Header, rows).WriteAsync(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static async Task<string> ReadCellAsync(string cell) =>
        new SpreadsheetReader(',', true).Read(await WriteAsync(Rows([CsvCell.Text(cell), CsvCell.Text("x")])))[1][0];

    private static async IAsyncEnumerable<CsvCell[]> Rows(params CsvCell[][] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
