using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Élodie LEFÈVRE", "elodie lefevre")]
    [InlineData("Zoe\u0301 d’Été", "zoe d ete")]
    [InlineData("Sœur Æther Strauß", "soeur aether strauss")]
    [InlineData("Øystein Łukasz İlker Þór", "oystein lukasz ilker thor")]
    [InlineData("L'Oréal L’Oréal LʼOréal L＇Oréal", "l oreal")]
    [InlineData("asha.d+x@contoso.example", "asha d x contoso example")]
    [InlineData("vs-professional 2017", "vs professional 2017")]
    [InlineData("ＦＵＬＬ ｗｉｄｔｈ", "full width")]
    [InlineData("  -- * --  ", "")]
    [InlineData("同じ 名前", "同し 名前")]
    [InlineData("a 🔑 c", "a c")]
    [InlineData("サクラ さくら ヴ", "さくら う")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ")]
    [InlineData("ᐃᓄᒃ ᑎᑐᑦ", "ᐃᓄᒃ ᑎᑐᑦ")]
    [InlineData("ሰላም ዓለም", "ሰላም ዓለም")]
    public void Words_are_letters_and_digits_without_case_and_accents(string text, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Folding.WordsOf(text));

    [Fact]
    public void Half_of_a_pair_of_surrogates_is_no_letter() => Assert.Equal(["ab"], Folding.WordsOf("a" + (char)0xd800 + "b"));

    [Fact]
    public void A_word_is_no_longer_than_its_column_and_there_once() =>
        Assert.Equal([new string('x', SearchWord.WordLength), "y"], Folding.WordsOf(new string('X', 500), new string('x', 90) + " Y y"));
}
