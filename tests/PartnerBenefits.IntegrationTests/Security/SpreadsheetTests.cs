using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Architecture;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security;

public sealed class SpreadsheetTests : PortalTest
{
    // By the source file that makes it.
    private static readonly Dictionary<string, Export> Exports = new()
    {
        ["Benefits/Export.cshtml.cs"] = new(
            "contoso-account-admin", "/dashboard/partnership/benefits/export?tab=visual-studio", 10,
            ["Granted|Accordé", "Earned|Obtenu", "Used|Utilisation", "Left|Restant"],
            ["Last usable day|Dernier jour d’utilisation", "Since|Depuis"]),
        ["SupportDesk/Assignments/ExportAssignments.cs"] = new(
            "support-operator", "/support-desk/assignments?handler=Export", 0, [], ["Since (UTC)|Depuis (UTC)"]),
    };

    private static readonly string[] Attacks =
    [
        "x;=cmd|' /C calc'!A0;", "a;=1+1;b", "\";=1+1;\"", "a\";=1+1;\"b", "Ada;@SUM(1,1);x", ";=1+1", "x; \"\" =1+1", "a,-1+1", "a\t=1+1",
        "a|=1+1", "a\r\n=1+1", "a;\u200b+1", "a;\uff1d1+1", "=1+1", "\uff201", "\"=1+1", "a;\u00a0=1",
    ];

    private sealed record Export(string Persona, string Address, int NameColumn, string[] Numbers, string[] Days);

    [Fact]
    public void Each_export_has_its_test()
    {
        var made = SourceFiles.In("src/PartnerBenefits.Web", ".cs")
            .Where(file => File.ReadAllText(file) is var text
                && (text.Contains("new CsvFile(", StringComparison.Ordinal) || text.Contains("CsvWriter.Create", StringComparison.Ordinal)))
            .Select(SourceFiles.NameOf).Where(name => !name.EndsWith("Infrastructure/CsvFile.cs", StringComparison.Ordinal));

        Assert.Equal(Exports.Keys.Order(StringComparer.Ordinal), made.Select(name => name["src/PartnerBenefits.Web/Features/".Length..])
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_cell_of_an_export_is_a_formula_whichever_way_a_reader_splits_it()
    {
        var ada = await portal.AddPersonAsync("Ada A.");
        await portal.AssignAsync("vs-professional", ada);
        var wrong = new List<string>();
        foreach (var name in Attacks)
        {
            await RenameAsync(ada, name);
            foreach (var (export, language) in InBothLanguages())
            {
                var file = await ReadAsync(export, language);
                var row = SpreadsheetReader.Of(language).Read(file).First(cells => cells.Contains(ada.Email.Value));
                Assert.StartsWith("'", row[export.NameColumn], StringComparison.Ordinal);
                wrong.AddRange(from reader in SpreadsheetReader.All
                               from cell in reader.Formulas(file)
                               select $"{reader}: {cell} ({name})");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Numbers_and_days_of_an_export_are_read_as_such_in_the_readers_language()
    {
        await portal.AssignAsync("vs-professional", await portal.AddPersonAsync("Ada A."));
        foreach (var (export, language) in InBothLanguages())
        {
            var rows = SpreadsheetReader.Of(language).Read(await ReadAsync(export, language));
            var culture = CultureInfo.GetCultureInfo(language);
            var row = rows.First(cells => cells[export.NameColumn] == "Ada A.");

            Assert.All(rows, cells => Assert.Equal(rows[0].Count, cells.Count));
            string Of(string column) => Cell(rows[0], row, column, language);
            Assert.All(export.Numbers, column => Assert.True(decimal.TryParse(Of(column), culture, out _), column));
            Assert.All(export.Days, column => Assert.True(DateTime.TryParse(Of(column), culture, out _), column));
        }
    }

    [Fact]
    public async Task An_export_has_the_same_bytes_when_nothing_has_changed()
    {
        await portal.AssignAsync("vs-professional", await portal.AddPersonAsync("Zoe Z."));
        await portal.AssignAsync("vs-professional", await portal.AddPersonAsync("Ada A."));
        foreach (var (export, language) in InBothLanguages())
        {
            var first = await ReadAsync(export, language);
            portal.Clock.Advance(TimeSpan.FromMinutes(1));

            Assert.Equal(first, await ReadAsync(export, language));
        }
    }

    private static string Cell(IReadOnlyList<string> header, IReadOnlyList<string> row, string column, string language)
    {
        var title = column.Split('|')[language == "fr" ? 1 : 0];
        return row[Assert.Single(Enumerable.Range(0, header.Count), i => header[i] == title)];
    }

    private static IEnumerable<(Export Export, string Language)> InBothLanguages() =>
        from export in Exports.Values from language in (string[])["en", "fr"] select (export, language);

    private Task<int> RenameAsync(PortalUser person, string name) => portal.ReadAsync(async db =>
    {
        (await db.UsersOf(person.AccountId).SingleAsync(u => u.Id == person.Id)).Rename(name, person.Email);
        return await db.SaveChangesAsync();
    });

    private async Task<byte[]> ReadAsync(Export export, string language)
    {
        using var reader = await portal.SignInAsync(export.Persona);
        var answer = await reader.Speaking(language).GetAsync(export.Address);
        Assert.Equal("text/csv", answer.Message.Content.Headers.ContentType!.MediaType);
        return await answer.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
