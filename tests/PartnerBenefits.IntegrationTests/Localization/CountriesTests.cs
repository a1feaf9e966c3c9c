using System.Globalization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.IntegrationTests.Localization;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("fr", "DE", "Allemagne")]
    [InlineData("en", "DE", "Germany")]
    [InlineData("fr", "US", "États-Unis")]
    [InlineData("en", "CI", "Côte d’Ivoire")]
    public void A_country_has_its_name_in_the_reader_s_language(string language, string code, string name) =>
        Assert.Equal(name, Assert.Single(Countries.SortedFor(CultureInfo.GetCultureInfo(language)), c => c.Code == code).Name);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Each_country_is_listed_once_in_the_order_of_the_language(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var countries = Countries.SortedFor(culture);

        Assert.True(countries.Count > 230, $"Only {countries.Count} countries.");
        Assert.Equal(countries.Count, countries.DistinctBy(c => c.Name).Count());
        Assert.Equal(countries.Select(c => c.Name).Order(StringComparer.Create(culture, ignoreCase: true)), countries.Select(c => c.Name));
        Assert.DoesNotContain(countries, c => c.Name == c.Code);
    }

    [Theory]
    [InlineData("FR", true)]
    [InlineData("fr", false)]
    [InlineData("XK", false)]
    [InlineData("001", false)]
    [InlineData("ZZ", false)]
    [InlineData(null, false)]
    public void Only_codes_of_ISO_3166_1_in_capitals_are_known(string? code, bool isKnown) =>
        Assert.Equal(isKnown, Countries.IsKnown(code));
}
