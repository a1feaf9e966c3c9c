namespace PartnerBenefits.UnitTests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Asha D.", "Asha D.")]
    [InlineData("  Asha D.\t", "Asha D.")]
    [InlineData("Élodie de la Fontaine-O’Neill", "Élodie de la Fontaine-O’Neill")]
    [InlineData("王小明", "王小明")]
    [InlineData("نی\u200cلوفر", "نی\u200cلوفر")]
    [InlineData("7", "7")]
    public void A_name_is_kept_trimmed(string text, string name) => Assert.Equal(name, PersonName.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00a0\u2003")]
    [InlineData("\u200b")]
    [InlineData("\u200d")]
    [InlineData("\u3164")]
    [InlineData("\u2800\u2800")]
    [InlineData("- .")]
    public void A_name_of_invisible_characters_is_refused(string? text) => Assert.Null(PersonName.Parse(text));

    [Theory]
    [InlineData("Asha\nD.")]
    [InlineData("Asha\r\nBcc: evil@y.com")]
    [InlineData("Asha\0")]
    [InlineData("Asha\u001b[31m")]
    [InlineData("Asha\u2028D.")]
    [InlineData("Asha\u202eD.")]
    [InlineData("As\u200bha")]
    [InlineData("As\u00adha")]
    [InlineData("Asha\ufeffD.")]
    [InlineData("Asha\ufffd")]
    [InlineData("Asha\ue000")]
    public void A_name_with_line_breaks_control_characters_or_marks_that_turn_the_text_round_is_refused(string text) =>
        Assert.Null(PersonName.Parse(text));

    [Theory]
    [InlineData(PortalUser.NameLength, true)]
    [InlineData(PortalUser.NameLength + 1, false)]
    public void A_name_has_at_most_as_many_characters_as_its_column(int length, bool fits) =>
        Assert.Equal(fits, PersonName.Parse(new string('a', length)) is not null);
}
