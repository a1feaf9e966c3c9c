using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Searching;

public static class WordBeginnings
{
    /// <summary>Uses the index on both databases: SQLite needs a range, while SQL Server's collation would order it differently.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated to SQL.")]
    [SuppressMessage("Globalization", "CA1310", Justification = "Translated to SQL.")]
    public static IQueryable<SearchWord> WordsBeginningWith(this PortalDb db, string beginning)
    {
        if (!db.Database.IsSqlite())
        {
            return db.SearchWords.Where(w => w.Word.StartsWith(beginning));
        }

        // This character sorts after every letter that a folded word can contain.
        var end = beginning + char.MaxValue;
        return db.SearchWords.Where(w => string.Compare(w.Word, beginning) >= 0 && string.Compare(w.Word, end) < 0);
    }
}
