using System.Globalization;

namespace PartnerBenefits.UnitTests.Benefits;

public sealed class UnitCountsTests
{
    private static readonly BilingualText License = new("license", "licence");
    private static readonly BilingualText UserLicense = new("user license", "licence utilisateur");

    [Theory]
    [InlineData("en-US", 0, "0 licenses")]
    [InlineData("en-US", 1, "1 license")]
    [InlineData("en-US", 2, "2 licenses")]
    [InlineData("en-US", 1000, "1,000 licenses")]
    [InlineData("de-CH", 0, "0 licenses")]
    [InlineData("fr-FR", 0, "0 licence")]
    [InlineData("fr-FR", 1, "1 licence")]
    [InlineData("fr-FR", 2, "2 licences")]
    [InlineData("fr-FR", 1000, "1\u202f000 licences")]
    [InlineData("fr-CA", 0, "0 licence")]
    [InlineData("fr-CA", 1000, "1\u00a0000 licences")]
    public void A_count_takes_the_singular_or_the_plural_of_its_language(string culture, int count, string text) =>
        Assert.Equal(text, License.Counted(count, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData(0, "0 licence utilisateur")]
    [InlineData(1, "1 licence utilisateur")]
    [InlineData(2, "2 licences utilisateur")]
    public void The_first_of_two_French_words_takes_the_plural(int count, string text) =>
        Assert.Equal(text, UserLicense.Counted(count, CultureInfo.GetCultureInfo("fr")));
}
