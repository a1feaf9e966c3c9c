using System.Globalization;
using CsvHelper;

namespace PartnerBenefits.Web.Catalogue;

public static class CatalogueFiles
{
    private static readonly string[] BenefitFiles = ["action-pack-2017", "packages-2026-sample", "levels-2018-2021"];

    private static readonly DateOnly[] TermsPublishedOn = [new(2026, 1, 1)];

    public static IReadOnlyList<Offer> Offers()
    {
        var instructions = Read("instructions", row => (Benefit: row.GetString("benefit"), Text: Text(row, "en", "fr")))
            .ToDictionary(row => row.Benefit, row => row.Text);
        var downloads = Read("downloads", DownloadsRow.Of).ToLookup(row => row.Benefit);
        var benefits = BenefitFiles.SelectMany(file => Read(file, row => BenefitOf(row, instructions, downloads))).ToLookup(b => b.OfferId);
        var offers = Read("offers", OfferOf);
        foreach (var offer in offers)
        {
            offer.Benefits.AddRange(benefits[offer.Id].Select(InPlace));
        }

        return offers;
    }

    public static IReadOnlyList<AgreementVersion> Terms() => [.. TermsPublishedOn.Select((day, i) => new AgreementVersion(
        i + 1,
        day,
        Read($"terms-{i + 1}", row => (Heading: Text(row, "heading_en", "heading_fr"), Text: Text(row, "text_en", "text_fr")))
            .Select((section, position) => new AgreementSection(position, section.Heading, section.Text))))];

    private static Benefit InPlace(Benefit benefit, int position)
    {
        benefit.Position = position;
        return benefit;
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

    private static Offer OfferOf(CsvReader row) => new(
        new OfferId(row.GetString("id")),
        Text(row, "name_en", "name_fr"),
        Number(row, "price"),
        row.GetString("currency") is { Length: > 0 } currency ? currency : null,
        Number(row, "term_months")!.Value,
        row.GetString("source"),
        Slug<MembershipLevel>(row, "level"));

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
