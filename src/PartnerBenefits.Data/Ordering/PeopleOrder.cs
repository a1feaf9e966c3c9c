using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Data.Ordering;

/// <summary>The one order of people: by folded name, then name, then address, then id. Letters stand beside their base letter.</summary>
public static class PeopleOrder
{
    internal const string Column = "SortKey";

    internal const int KeyLength = 600;

    // The end of a text sorts before each character, so that Ann comes before Anna.
    private const string End = "00";

    /// <summary>Has digits only, because every collation of every database compares these alike. It is never empty.</summary>
    public static string KeyOf(string name, EmailAddress email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var key = new StringBuilder();
        foreach (var text in (string[])[string.Join(' ', Folding.WordsOf(name)), name, email.Value])
        {
            key.AppendJoin("", text.Select(Digits)).Append(End);
        }

        return key.ToString(0, Math.Min(key.Length, KeyLength));
    }

    public static IOrderedQueryable<PortalUser> InPeopleOrder(this IQueryable<PortalUser> people) =>
        people.OrderBy(u => EF.Property<string>(u, Column)).ThenBy(u => u.Id);

    public static IOrderedQueryable<PortalUser> ThenInPeopleOrder(this IOrderedQueryable<PortalUser> people) =>
        people.ThenBy(u => EF.Property<string>(u, Column)).ThenBy(u => u.Id);

    public static IEnumerable<PortalUser> InPeopleOrder(this IEnumerable<PortalUser> people) =>
        people.OrderBy(u => KeyOf(u.Name, u.Email), StringComparer.Ordinal).ThenBy(u => u.Id.Value);

    /// <summary>People behind a place in the order, whether or not anybody stands at that place any more.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Compared by the database. Digits have one order everywhere.")]
    public static IQueryable<PortalUser> Behind(this IQueryable<PortalUser> people, string key, PortalUserId id) => people.Where(u =>
        string.Compare(EF.Property<string>(u, Column), key) > 0 || (EF.Property<string>(u, Column) == key && u.Id > id));

    private static string Digits(char c) => c switch
    {
        ' ' => "10",
        >= '0' and <= '9' => Number(20 + c - '0'),
        >= 'a' and <= 'z' => Number(30 + c - 'a'),
        _ => Number(900_000 + c),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
