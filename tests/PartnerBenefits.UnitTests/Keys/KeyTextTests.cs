using System.Globalization;
using System.Text.Json;

namespace PartnerBenefits.UnitTests.Keys;

public sealed class KeyTextTests
{
    private const string Clear = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE";
    private static readonly KeyText Key = new(Clear);
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    [Fact]
    public void Only_revealing_a_key_text_gives_the_key() => Assert.Equal(Clear, Key.Reveal());

    [Fact]
    public void A_key_text_as_text_is_three_stars()
    {
        Assert.Equal("***", Key.ToString());
        Assert.Equal("key ***", $"key {Key}");
        Assert.Equal("key ***", "key " + Key);
        Assert.Equal("key ***", string.Format(CultureInfo.InvariantCulture, "key {0}", Key));
        Assert.Equal("***,***", string.Join(',', Key, Key));
    }

    [Fact]
    public void A_key_text_in_a_record_is_three_stars() => Assert.Equal("Shown { Place = 1, Key = *** }", new Shown(1, Key).ToString());

    [Fact]
    public void A_key_text_as_JSON_is_empty()
    {
        Assert.Equal("{}", JsonSerializer.Serialize(Key));
        Assert.Equal("{}", JsonSerializer.Serialize(Key, WithFields));
        Assert.Equal("""{"Place":1,"Key":{}}""", JsonSerializer.Serialize(new Shown(1, Key), WithFields));
    }

    [Fact]
    public void The_hash_code_of_a_key_text_says_nothing_about_the_key() =>
        Assert.Equal(new KeyText("other").GetHashCode(), Key.GetHashCode());

    [Fact]
    public void No_property_or_public_field_of_a_key_text_has_the_key() =>
        Assert.DoesNotContain(typeof(KeyText).GetMembers(),
            m => m.MemberType.ToString() is "Property" || m is System.Reflection.FieldInfo { IsLiteral: false });

    [Fact]
    public void Two_key_texts_are_equal_when_their_keys_are_equal()
    {
        Assert.True(Key == new KeyText(Clear));
        Assert.True(Key != new KeyText("other"));
        Assert.True(Key.Equals((object)new KeyText(Clear)));
        Assert.False(Key.Equals((object)Clear));
    }

    private sealed record Shown(int Place, KeyText Key);
}
