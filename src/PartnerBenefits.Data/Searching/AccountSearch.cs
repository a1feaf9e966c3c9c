using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Searching;

public static class AccountSearch
{
    /// <summary>Accounts of whose name and partner ID each typed word begins a word. Nothing typed finds none.</summary>
    /// <param name="typed">Words beyond <see cref="AssignmentSearch.MostWords"/> are left out.</param>
    public static IQueryable<PartnerAccount> AccountsNamed(this PortalDb db, string typed)
    {
        ArgumentNullException.ThrowIfNull(db);
        var words = Folding.WordsOf(typed).Take(AssignmentSearch.MostWords).ToList();
        return words.Aggregate(db.Accounts.Where(_ => words.Count > 0), (accounts, word) =>
        {
            var matching = db.WordsBeginningWith(word).Where(w => w.Target == SearchTarget.Account);
            return accounts.Where(account => matching.Any(w => w.TargetId == TargetIds.Of(account.Id)));
        });
    }
}
