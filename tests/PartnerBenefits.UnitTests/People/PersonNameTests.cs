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
    [InlineData("क्\u200dष", "क्\u200dष")]
    [InlineData("Nguye\u0302\u0303n", "Nguye\u0302\u0303n")]
    [InlineData("\u05e9\u05bc\u05c1\u05b8", "\u05e9\u05bc\u05c1\u05b8")]
    [InlineData("Wwwise & Sons: a? b=c", "Wwwise & Sons: a? b=c")]
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

    [Theory]
    [InlineData("Asha\ufe0f D.")]
    [InlineData("Asha\u034f D.")]
    [InlineData("Asha\u180b D.")]
    [InlineData("Asha\u17b4 D.")]
    [InlineData("Asha\u3164 D.")]
    [InlineData("Asha\u2800 D.")]
    [InlineData("Asha\U000e0100 D.")]
    [InlineData("As\u200dha D.")]
    [InlineData("نی\u200c\u200cلوفر")]
    [InlineData("نیلوفر\u200c")]
    public void A_name_that_looks_like_another_without_an_invisible_character_is_refused(string text) =>
        Assert.Equal(NameRules.IsOneLine, PersonName.WhyNot(text));

    [Theory]
    [InlineData("Pay at https://evil.example")]
    [InlineData("WWW.evil.example")]
    [InlineData("=?utf-8?Q?Invoice?=")]
    public void A_name_that_a_mail_program_would_make_a_link_of_or_decode_is_refused(string text) =>
        Assert.Equal(NameRules.HasNoAddress, PersonName.WhyNot(text));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(150, false)]
    public void A_letter_has_at_most_as_many_marks_as_scripts_use(int marks, bool fits) =>
        Assert.Equal(fits ? null : NameRules.HasFewMarks, PersonName.WhyNot("A" + new string('\u0301', marks) + "sha"));

    [Theory]
    [InlineData("Asha D.", "Asha D.")]
    [InlineData("As\ufe0fha\u2800 D.", "Asha D.")]
    [InlineData("As\u200dha", "Asha")]
    [InlineData("Asha https://evil.example", "Asha https:/ evil.example")]
    [InlineData("=\u034f?utf-8?Q?Asha?=", "= utf-8?Q?Asha?=")]
    [InlineData("www.", "www")]
    [InlineData("A\u0301\u0301\u0301\u0301\u0301\u0301", "A\u0301\u0301\u0301\u0301")]
    [InlineData("Asha\nD.", null)]
    [InlineData("Asha\u202eD.", null)]
    [InlineData("", null)]
    public void A_name_from_a_directory_is_made_usable(string text, string? name) => Assert.Equal(name, PersonName.Tidy(text));
}
