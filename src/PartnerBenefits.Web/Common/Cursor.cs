using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PartnerBenefits.Web.Common;

/// <summary>The last row of a page: what the list is sorted by, as it was shown, and the id that decides between equal rows.</summary>
/// <remarks>The next page begins behind this place, even if the row has moved or is gone.</remarks>
public readonly record struct Cursor<TKey, TId>(TKey Key, TId Id) : IParsable<Cursor<TKey, TId>>
    where TKey : IParsable<TKey>
    where TId : IParsable<TId>
{
    private const char Separator = '_';

    [SuppressMessage("Design", "CA1000", Justification = "The interface wants it.")]
    public static Cursor<TKey, TId> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var cursor) ? cursor : throw new FormatException("This is no cursor.");

    [SuppressMessage("Design", "CA1000", Justification = "The interface wants it.")]
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Cursor<TKey, TId> result)
    {
        result = default;
        if (s?.Split(Separator) is not [var first, var second]
            || !TKey.TryParse(first, CultureInfo.InvariantCulture, out var key)
            || !TId.TryParse(second, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        result = new Cursor<TKey, TId>(key, id);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}{Separator}{Id}");
}
