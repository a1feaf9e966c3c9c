using System.Globalization;

namespace PartnerBenefits.UnitTests;

public sealed class BilingualTextTests
{
    private static readonly BilingualText Seat = new("seat", "siège");

    [Theory]
    [InlineData("fr", "siège")]
    [InlineData("fr-FR", "siège")]
    [InlineData("fr-CA", "siège")]
    [InlineData("en", "seat")]
    [InlineData("en-GB", "seat")]
    [InlineData("de-DE", "seat")]
    [InlineData("fy-NL", "seat")]
    [InlineData("", "seat")]
    public void A_text_is_French_in_any_French_culture_and_English_in_all_others(string culture, string text) =>
        Assert.Equal(text, Seat.ForCulture(CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("fr-FR", "en-US", "siège")]
    [InlineData("en-US", "fr-FR", "seat")]
    public void A_text_is_in_the_language_of_the_pages_and_not_of_numbers_and_dates(string ui, string formats, string text)
    {
        var before = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) =
                (CultureInfo.GetCultureInfo(ui), CultureInfo.GetCultureInfo(formats));
            Assert.Equal(text, Seat.Localized);
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = before;
        }
    }
}
