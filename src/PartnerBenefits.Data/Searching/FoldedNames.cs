using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.Data.Searching;

/// <summary>An account's name without case, accents, spaces and punctuation, so that staff see who has the same name as another.</summary>
public static class FoldedNames
{
    /// <summary>Column that <see cref="FoldedNameKeeper"/> fills; null in rows that were stored before it existed.</summary>
    internal const string Column = "FoldedName";

    /// <summary>The account itself is left out. A name without a letter that can be folded is like no other.</summary>
    public static IQueryable<PartnerAccount> AccountsNamedLike(this PortalDb db, PartnerAccount account)
    {
        var folded = Of(account);
        return db.Accounts.Where(a => folded != "" && a.Id != account.Id && EF.Property<string?>(a, Column) == folded);
    }

    internal static string Of(PartnerAccount account)
    {
        var folded = string.Concat(Folding.WordsOf(account.Name));
        return folded.Length <= PartnerAccount.NameLength ? folded : folded[..PartnerAccount.NameLength];
    }
}
