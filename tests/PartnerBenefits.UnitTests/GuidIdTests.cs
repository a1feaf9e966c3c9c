using System.Globalization;
using PartnerBenefits.Domain;
using PartnerBenefits.Domain.Benefits;

namespace PartnerBenefits.UnitTests;

public sealed class GuidIdTests
{
    public static TheoryData<Type> All =>
        [.. typeof(IGuidId<>).Assembly.GetTypes().Where(t => t.IsValueType && t.GetInterfaces().Any(IsGuidId))];

    [Theory]
    [MemberData(nameof(All))]
    public void A_new_one_starts_with_the_time_of_its_making_so_that_they_sort_by_it(Type id)
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var made = ValueOf(New(id));
        var after = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

        Assert.Equal(7, made.Version);
        Assert.InRange(long.Parse(made.ToString("N")[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture), before, after);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_two_new_ones_are_the_same(Type id) => Assert.NotEqual(New(id), New(id));

    [Theory]
    [MemberData(nameof(All))]
    public void One_from_a_stored_value_is_the_one_that_was_stored(Type id)
    {
        var made = New(id);
        Assert.Equal(made, id.GetMethod(nameof(EntitlementId.From))!.Invoke(null, [ValueOf(made)]));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void In_an_address_it_is_the_bare_Guid(Type id)
    {
        var made = New(id);
        Assert.Equal(ValueOf(made).ToString(), $"{made}");
    }

    private static object New(Type id) => id.GetMethod(nameof(EntitlementId.New))!.Invoke(null, null)!;

    private static Guid ValueOf(object id) => (Guid)id.GetType().GetProperty(nameof(EntitlementId.Value))!.GetValue(id)!;

    private static bool IsGuidId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IGuidId<>);
}
