using System.Globalization;
using CsvHelper;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Catalogue;

/// <summary>The catalogue that the portal brings with it, read from the CSV files embedded in it.</summary>
public static class CatalogueFiles
{
    /// <summary>Second-hand, a late price: said so wherever it is shown.</summary>
    private const decimal SamplePrice = 475;

    public static Offer ActionPack()
    {
        var instructions = Read("instructions", row => (Benefit: row.GetString("benefit"), Text: Text(row, "en", "fr")))
            .ToDictionary(row => row.Benefit, row => row.Text);
        var downloads = Read("downloads", DownloadsRow.Of).ToLookup(row => row.Benefit);
        var name = new BilingualText("Microsoft Action Pack", "Microsoft Action Pack");
        var offer = new Offer(OfferId.ActionPack, name, SamplePrice, "USD", 12, "second-hand, a late price: sample");
        offer.Benefits.AddRange(Read("action-pack-2017", row => BenefitOf(row, instructions, downloads)));
        for (var i = 0; i < offer.Benefits.Count; i++)
        {
            offer.Benefits[i].Position = i;
        }

        return offer;
    }

    private static List<T> Read<T>(string name, Func<CsvReader, T> read)
    {
        using var stream = typeof(CatalogueFiles).Assembly.GetManifestResourceStream($"Catalogue.{name}.csv")
            ?? throw new InvalidOperationException($"The portal was built without its catalogue file {name}.csv.");
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static Benefit BenefitOf(
        CsvReader row, Dictionary<string, BilingualText> instructions, ILookup<string, DownloadsRow> downloads) => new()
        {
            OfferId = new OfferId(row.GetString("offer")),
            Code = row.GetString("id"),
            Tab = Slug<BenefitTab>(row, "tab")!.Value,
            Group = Text(row, "group_en", "group_fr"),
            Name = Text(row, "name_en", "name_fr"),
            Fulfilment = Slug<Fulfilment>(row, "fulfilment")!.Value,
            KeyPolicy = Slug<KeyPolicy>(row, "key_policy"),
            Quantity = Number(row, "quantity")!.Value,
            EarnedQuantity = Number(row, "earned_quantity")!.Value,
            Unit = Text(row, "unit_en", "unit_fr"),
            Seats = Number(row, "seats"),
            PauseDays = Number(row, "pause_days")!.Value,
            Pool = row.GetString("pool") is { Length: > 0 } pool ? pool : null,
            PoolSide = Slug<PoolSide>(row, "pool_side"),
            Credit = Number(row, "credit_amount") is { } amount
                ? new Credit(amount, row.GetString("credit_currency"), row.GetString("credit_period"))
                : null,
            Note = Text(row, "note_en", "note_fr"),
            Instructions = instructions.GetValueOrDefault(row.GetString("id"), BilingualText.None),
            Source = row.GetString("source"),
            Downloads = [.. downloads[row.GetString("id")].SelectMany(file => file.Expand())],
        };

    private static BilingualText Text(CsvReader row, string en, string fr) => new(row.GetString(en), row.GetString(fr));

    private static int? Number(CsvReader row, string column) =>
        row.GetString(column) is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    private static T? Slug<T>(CsvReader row, string column)
        where T : struct, Enum =>
        row.GetString(column) is { Length: > 0 } slug
            ? Enum.Parse<T>(slug.Replace("-", "", StringComparison.Ordinal), ignoreCase: true)
            : null;
}
