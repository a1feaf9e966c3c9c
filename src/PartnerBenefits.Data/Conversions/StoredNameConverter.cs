using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBenefits.Data.Conversions;

/// <summary>Reads a name that only a newer version knows as <c>NotKnown</c>, and refuses to write that over it.</summary>
internal sealed class StoredNameConverter<T>() : ValueConverter<T, string>(value => NameOf(value), name => ValueOf(name))
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = StoredNames.Known<T>().ToDictionary(value => value.ToString());

    private static readonly T NotKnown = Enum.Parse<T>(StoredNames.NotKnown);

    private static string NameOf(T value) => Values.ContainsKey(value.ToString())
        ? value.ToString()
        : throw new InvalidOperationException($"{typeof(T).Name} {value} can't be stored: this version doesn't know it.");

    private static T ValueOf(string name) => Values.GetValueOrDefault(name, NotKnown);
}
