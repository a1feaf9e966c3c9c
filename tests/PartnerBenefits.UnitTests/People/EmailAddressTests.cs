using CsCheck;

namespace PartnerBenefits.UnitTests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@contoso.com", "ada@contoso.com")]
    [InlineData("Ada.Lovelace@Contoso.COM", "ada.lovelace@contoso.com")]
    [InlineData("  ada@contoso.com\t", "ada@contoso.com")]
    [InlineData("\u00a0ada@contoso.com\r\n", "ada@contoso.com")]
    [InlineData("o'neill+portal_1-x@sub.contoso-west.co.uk", "o'neill+portal_1-x@sub.contoso-west.co.uk")]
    [InlineData("ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example")]
    [InlineData("1@2.xn--p1ai", "1@2.xn--p1ai")]
    [InlineData("R&D@contoso.com", "r&d@contoso.com")]
    [InlineData("sales/fr@contoso.com", "sales/fr@contoso.com")]
    [InlineData("jane_x#EXT#@contoso.onmicrosoft.com", "jane_x#ext#@contoso.onmicrosoft.com")]
    [InlineData("!#$%&'*+-/?=^_`{|}~.x@contoso.com", "!#$%&'*+-/?=^_`{|}~.x@contoso.com")]
    public void An_address_is_kept_trimmed_and_in_lower_case(string text, string canonical)
    {
        Assert.True(EmailAddress.TryParse(text, out var address));
        Assert.Equal(canonical, address.Value);
        Assert.Equal(canonical, address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("ada")]
    [InlineData("ada@")]
    [InlineData("@contoso.com")]
    [InlineData("ada@contoso")]
    [InlineData("ada@localhost.")]
    [InlineData("ada@@contoso.com")]
    [InlineData("ada@evil.com@contoso.com")]
    [InlineData(".ada@contoso.com")]
    [InlineData("ada.@contoso.com")]
    [InlineData("a..da@contoso.com")]
    [InlineData("ada@contoso..com")]
    [InlineData("ada@-contoso.com")]
    [InlineData("ada@contoso-.com")]
    [InlineData("ada@192.168.0.1")]
    [InlineData("ada@[192.168.0.1]")]
    public void An_address_that_is_no_mailbox_at_a_domain_is_refused(string? text) => Refuse(text);

    [Theory]
    [InlineData("a@x.com>")]
    [InlineData("<a@x.com>")]
    [InlineData("Ada <a@x.com>")]
    [InlineData("\"a@x.com\" <evil@y.com>")]
    [InlineData("\"a b\"@x.com")]
    [InlineData("a(comment)@x.com")]
    [InlineData("a@x.com (comment)")]
    [InlineData("a@x.com,b@y.com")]
    [InlineData("a@x.com;b@y.com")]
    [InlineData("mailto:a@x.com")]
    [InlineData("=?utf-8?q?a=40x.com?=@y.com")]
    public void An_address_that_a_mail_library_could_read_as_another_mailbox_is_refused(string text) => Refuse(text);

    [Theory]
    [InlineData("a b@x.com")]
    [InlineData("a@x .com")]
    [InlineData("a@ x.com")]
    [InlineData("a\u00a0b@x.com")]
    [InlineData("a\0@x.com")]
    [InlineData("a@x.com\0")]
    [InlineData("a@x.com\0.evil.com")]
    [InlineData("a\n@x.com")]
    [InlineData("a@x.com\nbcc:evil@y.com")]
    [InlineData("a@x.com\r\n\r\nevil")]
    [InlineData("evil\r\na@x.com")]
    [InlineData("a@x.com\u2028b")]
    public void An_address_with_spaces_line_breaks_or_control_characters_is_refused(string text) => Refuse(text);

    [Theory]
    [InlineData("\uff41da@x.com")] // full-width a
    [InlineData("ada\uff20x.com")] // full-width @
    [InlineData("ada@x\uff0ecom")] // full-width full stop
    [InlineData("ada@x\u3002com")] // ideographic full stop
    [InlineData("\u0430da@x.com")] // Cyrillic a
    [InlineData("\u212Aim@x.com")] // Kelvin sign, which is k in lower case
    [InlineData("kim@\u212Ax.com")]
    [InlineData("\u0130da@x.com")] // capital I with a dot above
    [InlineData("\u0131da@x.com")] // i without a dot
    [InlineData("\u017Fue@x.com")] // long s
    [InlineData("ada\u200b@x.com")] // zero width space
    [InlineData("ada@x.com\u200b")]
    [InlineData("\ufeffada@x.com")] // byte order mark
    [InlineData("a\u00adda@x.com")] // soft hyphen
    [InlineData("a\u0301da@x.com")] // combining accent
    public void Letters_that_only_look_like_ASCII_are_refused(string text) => Refuse(text);

    [Theory]
    [InlineData(64, 254, true)]
    [InlineData(65, 200, false)]
    [InlineData(64, 255, false)]
    [InlineData(64, 10_000, false)]
    public void An_address_has_at_most_64_characters_before_the_at_sign_and_254_in_all(int mailbox, int length, bool parses)
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 50), length / 50 + 1)) + ".com";
        var text = $"{new string('a', mailbox)}@{domain[^(length - mailbox - 1)..]}";
        Assert.Equal(parses ? null : AddressProblem.IsTooLong, EmailAddress.ProblemOf(text));
    }

    [Theory]
    [InlineData("Ada <ada@x.com>", AddressProblem.HasNameBeside)]
    [InlineData("ada@x.com, ben@x.com", AddressProblem.IsSeveral)]
    [InlineData("ada@x@y.com", AddressProblem.IsSeveral)]
    [InlineData("ada lovelace@x.com", AddressProblem.HasSpace)]
    [InlineData("ad\u00e1@x.com", AddressProblem.HasOtherLetters)]
    [InlineData("ada", AddressProblem.HasNoAt)]
    [InlineData("ada@", AddressProblem.HasBadDomain)]
    [InlineData("ada@x", AddressProblem.HasBadDomain)]
    [InlineData("@x.com", AddressProblem.HasBadMailbox)]
    [InlineData("a..da@x.com", AddressProblem.HasBadMailbox)]
    [InlineData("a(da)@x.com", AddressProblem.HasBadMailbox)]
    public void A_refused_address_has_a_reason(string text, AddressProblem reason) => Assert.Equal(reason, EmailAddress.ProblemOf(text));

    [Fact]
    public void A_stored_address_is_read_whatever_the_rules_are_now()
    {
        var stored = new string('a', 100) + "@contoso.com";
        Assert.Equal(stored, EmailAddress.Stored(stored).Value);
    }

    [Fact]
    public void Whatever_parses_is_plain_lower_case_ASCII_with_one_at_sign_and_parses_to_itself()
    {
        var parsed = 0;
        var part = Gen.Char["abK1.-+ \n\0@<>\"\u212A\u0130\uff41\u200b"].Array[1, 4].Select(c => new string(c));
        Gen.Select(part, part, Gen.OneOf("com", "C\u212A", "c", "\u0130t")).Sample(
            (local, domain, top) =>
            {
                if (EmailAddress.TryParse($"{local}@{domain}.{top}", out var address))
                {
                    Interlocked.Increment(ref parsed);
                    Assert.Matches(@"\A[a-z0-9+.-]+@[a-z0-9.-]+\z", address.Value);
                    Assert.Equal($"{local}@{domain}.{top}".Trim(), address.Value, ignoreCase: true);
                    Assert.Equal(address, EmailAddress.Parse(address.Value));
                }
            },
            iter: 20_000);
        Assert.NotEqual(0, parsed);
    }

    [Fact]
    public void Two_spellings_of_one_address_are_equal() => Assert.Equal(EmailAddress.Parse("ADA@x.com"), EmailAddress.Parse(" ada@X.com"));

    private static void Refuse(string? text)
    {
        Assert.False(EmailAddress.TryParse(text, out var address));
        Assert.Null(address);
        Assert.Throws<FormatException>(() => EmailAddress.Parse(text!));
    }
}
