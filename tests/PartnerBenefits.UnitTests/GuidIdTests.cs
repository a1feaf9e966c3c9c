using System.Globalization;

namespace PartnerBenefits.UnitTests;

public sealed class GuidIdTests
{
    public static TheoryData<Type> All =>
        [.. typeof(IGuidId<>).Assembly.GetTypes().Where(t => t.IsValueType && t.GetInterfaces().Any(IsGuidId))];

    [Theory]
    [MemberData(nameof(All))]
    public void New_ids_start_with_the_time_and_so_sort_by_it(Type id)
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var made = ValueOf(New(id));
        var after = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

        Assert.Equal(7, made.Version);
        Assert.InRange(long.Parse(made.ToString("N")[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture), before, after);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Two_new_ids_are_different(Type id) => Assert.NotEqual(New(id), New(id));

    [Theory]
    [MemberData(nameof(All))]
    public void An_id_made_from_a_stored_value_equals_the_stored_id(Type id)
    {
        var made = New(id);
        Assert.Equal(made, id.GetMethod(nameof(EntitlementId.From))!.Invoke(null, [ValueOf(made)]));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_id_in_an_address_is_the_bare_Guid(Type id)
    {
        var made = New(id);
        Assert.Equal(ValueOf(made).ToString(), $"{made}");
    }

    private static object New(Type id) => id.GetMethod(nameof(EntitlementId.New))!.Invoke(null, null)!;

    private static Guid ValueOf(object id) => (Guid)id.GetType().GetProperty(nameof(EntitlementId.Value))!.GetValue(id)!;

    private static bool IsGuidId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IGuidId<>);
}
