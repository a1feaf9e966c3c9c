using System.Globalization;
using System.Text.Json;
using PartnerBenefits.Domain.Keys;

namespace PartnerBenefits.UnitTests.Keys;

public sealed class KeyTextTests
{
    private const string Clear = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE";
    private static readonly KeyText Key = new(Clear);
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    [Fact]
    public void Only_revealing_it_gives_the_key() => Assert.Equal(Clear, Key.Reveal());

    [Fact]
    public void As_text_it_is_three_stars()
    {
        Assert.Equal("***", Key.ToString());
        Assert.Equal("key ***", $"key {Key}");
        Assert.Equal("key ***", "key " + Key);
        Assert.Equal("key ***", string.Format(CultureInfo.InvariantCulture, "key {0}", Key));
        Assert.Equal("***,***", string.Join(',', Key, Key));
    }

    [Fact]
    public void In_a_record_it_is_three_stars() => Assert.Equal("Shown { Place = 1, Key = *** }", new Shown(1, Key).ToString());

    [Fact]
    public void As_JSON_it_is_nothing()
    {
        Assert.Equal("{}", JsonSerializer.Serialize(Key));
        Assert.Equal("{}", JsonSerializer.Serialize(Key, WithFields));
        Assert.Equal("""{"Place":1,"Key":{}}""", JsonSerializer.Serialize(new Shown(1, Key), WithFields));
    }

    [Fact]
    public void Its_hash_code_says_nothing_about_it() => Assert.Equal(new KeyText("other").GetHashCode(), Key.GetHashCode());

    [Fact]
    public void No_property_and_no_public_field_holds_it() =>
        Assert.DoesNotContain(typeof(KeyText).GetMembers(),
            m => m.MemberType.ToString() is "Property" || m is System.Reflection.FieldInfo { IsLiteral: false });

    [Fact]
    public void Two_are_equal_when_their_keys_are()
    {
        Assert.True(Key == new KeyText(Clear));
        Assert.True(Key != new KeyText("other"));
        Assert.True(Key.Equals((object)new KeyText(Clear)));
        Assert.False(Key.Equals((object)Clear));
    }

    private sealed record Shown(int Place, KeyText Key);
}
