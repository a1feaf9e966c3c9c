using System.Text;
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
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("\u00a0=1")]
    [InlineData("＝1+1")]
    [InlineData("＠x")]
    [InlineData("=HYPERLINK(\"https://evil.example\",\"Open\")")]
    public async Task A_cell_that_a_spreadsheet_could_run_is_shown_as_text(string cell) =>
        Assert.Equal("'" + cell, (await ReadAsync([cell, "x"]))[1][0]);

    [Theory]
    [InlineData("Asha D.")]
    [InlineData("Élodie, dite \"Lou\"")]
    [InlineData("two\r\nlines")]
    [InlineData("a=b")]
    [InlineData("")]
    public async Task Any_other_cell_comes_through_as_it_is(string cell) => Assert.Equal(cell, (await ReadAsync([cell, "x"]))[1][0]);

    [Fact]
    public async Task The_file_begins_with_a_byte_order_mark_and_its_header()
    {
        var bytes = await WriteAsync(Rows(["a", "b"]));

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal("Person,Benefit\r\na,b\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Rows_are_on_their_way_before_the_last_one_is_read()
    {
        using var stream = new MemoryStream();
        var longest = 0L;

        async IAsyncEnumerable<string?[]> MeasuredAsync()
        {
            for (var i = 0; i < 20_000; i++)
            {
                longest = Math.Max(longest, (i * 120L) - stream.Length);
                await Task.Yield();
                yield return [new string('x', 117), ""];
            }
        }

        await new CsvFile("x.csv", Header, MeasuredAsync()).WriteAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal(20_000 * 120, stream.Length - 3 - "Person,Benefit\r\n".Length);
        Assert.InRange(longest, 0, 128 * 1024);
    }

    [Fact]
    public void Days_and_times_are_ISO_in_any_language()
    {
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("fr");

        Assert.Equal("2027-06-30", CsvFile.Day(new DateOnly(2027, 6, 30)));
        Assert.Equal("2026-11-22T09:05:00Z", CsvFile.Time(new DateTime(2026, 11, 22, 9, 5, 0, DateTimeKind.Utc)));
        Assert.Null(CsvFile.Time(null));
    }

    private static async Task<byte[]> WriteAsync(IAsyncEnumerable<string?[]> rows)
    {
        using var stream = new MemoryStream();
        await new CsvFile("x.csv", Header, rows).WriteAsync(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync(string?[] row)
    {
        using var stream = new MemoryStream(await WriteAsync(Rows(row)));
        using var reader = CsvHelper.CsvReader.Create(stream, new CsvHelper.CsvReaderOptions { HasHeader = false });
        var rows = new List<IReadOnlyList<string>>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, Header.Length).Select(reader.GetString)]);
        }

        return rows;
    }

    private static async IAsyncEnumerable<string?[]> Rows(params string?[][] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
