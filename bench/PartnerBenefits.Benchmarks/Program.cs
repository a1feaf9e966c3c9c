using System.Globalization;
using PartnerBenefits.Benchmarks;

// dotnet run -c Release --project bench/PartnerBenefits.Benchmarks [small] [large]
var sizes = args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).ToArray();
var (small, large) = sizes.Length == 2 ? (sizes[0], sizes[1]) : (10_000, 1_000_000);
var folder = Directory.CreateTempSubdirectory("partner-benefits-bench-");
try
{
    var measured = new List<IReadOnlyList<Measured>>();
    foreach (var size in new[] { small, large })
    {
        var stored = await StoredAssignments.MakeAsync(Path.Combine(folder.FullName, $"{size}.db"), size);
        measured.Add(await new SearchRuns(stored).RunAsync());
    }

    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| search | found on the page | {small:N0} assignments, ms | {large:N0} assignments, ms | ratio |"));
    Console.WriteLine("|---|---|---|---|---|");
    foreach (var (few, many) in measured[0].Zip(measured[1]))
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {few.Name} | {few.Rows}, {many.Rows} | {few.Milliseconds:F1} | {many.Milliseconds:F1} "
            + $"| {many.Milliseconds / few.Milliseconds:F1} |"));
    }
}
finally
{
    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    folder.Delete(recursive: true);
}
