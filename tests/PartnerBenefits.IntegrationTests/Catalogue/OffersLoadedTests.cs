using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Catalogue;

public sealed class OffersLoadedTests(SharedPortal shared) : IClassFixture<SharedPortal>
{
    [Fact]
    public async Task Every_offer_is_loaded_with_its_price_its_term_its_level_and_where_that_is_from()
    {
        var offers = await shared.Portal.ReadAsync(db => db.Offers.AsNoTracking().ToListAsync());

        Assert.Equal(
            Csv.Catalogue("offers.csv").Select(row => (
                row["id"], row["name_en"], row["name_fr"], Number(row["price"]), row["currency"], Number(row["term_months"]), row["source"],
                LevelOf(row["level"]))).Order(),
            offers.Select(o => (o.Id.Value, o.Name.En, o.Name.Fr, o.Price, o.Currency ?? "", (decimal?)o.TermMonths, o.Source, o.Level))
                .Order());
    }

    [Fact]
    public async Task Every_section_of_the_terms_is_loaded_in_both_languages()
    {
        var sections = await shared.Portal.ReadAsync(
            db => db.Set<AgreementSection>().AsNoTracking().Where(s => s.Version == 1).OrderBy(s => s.Position).ToListAsync());

        Assert.Equal(
            Csv.Catalogue("terms-1.csv").Select(row => (row["heading_en"], row["heading_fr"], row["text_en"], row["text_fr"])),
            sections.Select(s => (s.Heading.En, s.Heading.Fr, s.Text.En, s.Text.Fr)));
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static MembershipLevel? LevelOf(string text) => text.Length == 0 ? null : Enum.Parse<MembershipLevel>(text, ignoreCase: true);
}
