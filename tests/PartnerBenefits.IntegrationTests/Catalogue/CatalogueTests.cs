using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Catalogue;

/// <summary>Compares the database with the catalogue files, which the tests read with code of their own.</summary>
public sealed class CatalogueTests(CatalogueTests.Loaded loaded) : IClassFixture<CatalogueTests.Loaded>
{
    private const long Mebibyte = 1 << 20;

    private static readonly string[] Files = ["action-pack-2017.csv", "packages-2026-sample.csv", "levels-2018-2021.csv"];

    private static readonly List<Dictionary<string, string>> Rows = [.. Files.SelectMany(Csv.Catalogue)];

    private static readonly Dictionary<string, BenefitTab> Tabs = new()
    {
        ["software"] = BenefitTab.Software,
        ["cloud"] = BenefitTab.Cloud,
        ["visual-studio"] = BenefitTab.VisualStudio,
        ["support"] = BenefitTab.Support,
    };

    private static readonly Dictionary<string, Fulfilment> Fulfilments = new()
    {
        ["key"] = Fulfilment.Key,
        ["usage"] = Fulfilment.Usage,
        ["seats"] = Fulfilment.Seats,
        ["request"] = Fulfilment.Request,
        ["none"] = Fulfilment.None,
    };

    private static readonly Dictionary<string, KeyPolicy?> Policies =
        new() { [""] = null, ["shared"] = KeyPolicy.Shared, ["per-license"] = KeyPolicy.PerLicense };

    private static readonly Dictionary<string, PoolSide?> Sides =
        new() { [""] = null, ["cloud"] = PoolSide.Cloud, ["on-premises"] = PoolSide.OnPremises };

    private static readonly Dictionary<string, OperatingSystemType> Systems = new()
    {
        ["windows-x64"] = OperatingSystemType.WindowsX64,
        ["windows-x86"] = OperatingSystemType.WindowsX86,
        ["linux-x64"] = OperatingSystemType.LinuxX64,
    };

    public static TheoryData<int> EveryRow => [.. Enumerable.Range(0, Rows.Count)];

    [Fact]
    public void All_rows_are_loaded_and_each_offers_in_the_order_of_its_file()
    {
        Assert.Equal(Rows.Count, loaded.Benefits.Count);
        Assert.All(Rows.GroupBy(row => row["offer"]), offer => Assert.Equal(
            offer.Select(row => row["id"]), loaded.Benefits.Where(b => b.OfferId.Value == offer.Key).Select(b => b.Code)));
    }

    [Fact]
    public void The_published_list_has_fifty_rows() => Assert.Equal(50, Csv.Catalogue(Files[0]).Count);

    [Theory]
    [MemberData(nameof(EveryRow))]
    public void A_row_is_loaded_with_every_column_in_both_languages(int position)
    {
        var row = Rows[position];
        var b = Assert.Single(loaded.Benefits, x => x.OfferId.Value == row["offer"] && x.Code == row["id"]);
        var read = new Dictionary<string, object?>
        {
            ["offer"] = new OfferId(row["offer"]),
            ["id"] = row["id"],
            ["tab"] = Tabs[row["tab"]],
            ["group_en"] = row["group_en"],
            ["group_fr"] = row["group_fr"],
            ["name_en"] = row["name_en"],
            ["name_fr"] = row["name_fr"],
            ["fulfilment"] = Fulfilments[row["fulfilment"]],
            ["key_policy"] = Policies[row["key_policy"]],
            ["quantity"] = Number(row["quantity"]),
            ["earned_quantity"] = Number(row["earned_quantity"]),
            ["unit_en"] = row["unit_en"],
            ["unit_fr"] = row["unit_fr"],
            ["seats"] = Number(row["seats"]),
            ["pool"] = row["pool"],
            ["pool_side"] = Sides[row["pool_side"]],
            ["credit_amount"] = (decimal?)Number(row["credit_amount"]),
            ["credit_currency"] = row["credit_currency"],
            ["credit_period"] = row["credit_period"],
            ["note_en"] = row["note_en"],
            ["note_fr"] = row["note_fr"],
            ["source"] = row["source"],
            ["pause_days"] = Number(row["pause_days"]),
        };

        Assert.Equal(row.Keys, read.Keys);
        Assert.Equal(read.Values, [
            b.OfferId, b.Code, b.Tab, b.Group.En, b.Group.Fr, b.Name.En, b.Name.Fr, b.Fulfilment, b.KeyPolicy, (int?)b.Quantity,
            (int?)b.EarnedQuantity, b.Unit.En, b.Unit.Fr, b.Seats, b.Pool ?? "", b.PoolSide, b.Credit?.Amount, b.Credit?.Currency ?? "",
            b.Credit?.Period ?? "", b.Note.En, b.Note.Fr, b.Source, (int?)b.PauseDays,
        ]);
        Assert.Equal(Rows.Take(position).Count(before => before["offer"] == row["offer"]), b.Position);
    }

    [Fact]
    public void Every_benefit_of_the_action_pack_with_keys_has_instructions_in_both_languages_and_no_other_has()
    {
        var texts = Csv.Catalogue("instructions.csv").ToDictionary(row => row["benefit"]);

        Assert.All(loaded.Benefits, b => Assert.Equal(
            b.Fulfilment == Fulfilment.Key && b.OfferId == OfferId.ActionPack ? (texts[b.Code]["en"], texts[b.Code]["fr"]) : ("", ""),
            (b.Instructions.En, b.Instructions.Fr)));
        Assert.All(texts.Values, row => Assert.True(row["en"].Length > 0 && row["fr"].Length > 0 && row["en"] != row["fr"]));
    }

    [Fact]
    public void Every_software_benefit_of_the_action_pack_with_keys_has_its_downloads_for_each_language_and_system()
    {
        var expected =
            from row in Csv.Catalogue("downloads.csv")
            from language in row["languages"].Split(' ')
            from system in row["systems"].Split(' ')
            select (row["benefit"], row["file_en"], row["file_fr"], row["format"], language, Systems[system],
                Number(row["size_mb"])!.Value * Mebibyte);

        Assert.Equal(
            expected.Order(),
            loaded.Downloads.Select(
                d => (d.Code, d.File.Name.En, d.File.Name.Fr, d.File.Format, d.File.Language, d.File.OperatingSystem, d.File.SizeInBytes))
                .Order());
        Assert.Equal(
            loaded.Benefits.Where(b => b is { Fulfilment: Fulfilment.Key, Tab: BenefitTab.Software } && b.OfferId == OfferId.ActionPack)
                .Select(b => b.Code).Order(),
            loaded.Downloads.Select(d => d.Code).Distinct().Order());
    }

    [Fact]
    public void Every_download_has_a_size_a_checksum_and_a_link_that_leads_nowhere_real()
    {
        Assert.All(loaded.Downloads, d =>
        {
            Assert.InRange(d.File.SizeInBytes, 1, long.MaxValue);
            Assert.Matches("^[0-9a-f]{64}$", d.File.Sha256);
            var url = new Uri(d.File.Url);
            Assert.Equal(Uri.UriSchemeHttps, url.Scheme);
            Assert.EndsWith(".example", url.Host, StringComparison.Ordinal);
        });
        Assert.Distinct(loaded.Downloads.Select(d => d.File.Url));
    }

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    public sealed class Loaded : IAsyncLifetime
    {
        private readonly Portal portal = new();

        public IReadOnlyList<Benefit> Benefits { get; private set; } = [];

        public IEnumerable<(string Code, Download File)> Downloads => Benefits.SelectMany(b => b.Downloads.Select(d => (b.Code, d)));

        public async ValueTask InitializeAsync() => Benefits = await portal.ReadAsync(db =>
            db.Benefits.AsNoTracking().Include(b => b.Downloads).OrderBy(b => b.Position).ToListAsync());

        public ValueTask DisposeAsync() => portal.DisposeAsync();
    }
}
