using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Searching;

public static class WordBeginnings
{
    /// <summary>
    /// By the index on both databases: SQLite takes it for a range only, and SQL Server's order of words is its collation's,
    /// in which a range of ours would be another.
    /// </summary>
    /// <param name="beginning">Folded: it holds no character that LIKE reads as another.</param>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated to SQL.")]
    [SuppressMessage("Globalization", "CA1310", Justification = "Translated to SQL.")]
    public static IQueryable<SearchWord> WordsBeginningWith(this PortalDb db, string beginning)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!db.Database.IsSqlite())
        {
            return db.SearchWords.Where(w => w.Word.StartsWith(beginning));
        }

        // Above every letter, as folded words have none outside the basic plane.
        var end = beginning + char.MaxValue;
        return db.SearchWords.Where(w => string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, end) < 0);
    }
}
