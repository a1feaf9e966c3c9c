namespace PartnerBenefits.Data.Searching;

public static class AccountSearch
{
    /// <summary>Accounts that match every typed word, up to <see cref="AssignmentSearch.MostWords"/>. No words find no accounts.</summary>
    public static IQueryable<PartnerAccount> AccountsNamed(this PortalDb db, string typed)
    {
        var words = Folding.WordsOf(typed).Take(AssignmentSearch.MostWords).ToList();
        return words.Aggregate(db.Accounts.Where(_ => words.Count > 0), (accounts, word) =>
        {
            var matching = db.WordsBeginningWith(word).Where(w => w.Target == SearchTarget.Account);
            return accounts.Where(account => matching.Any(w => w.TargetId == TargetIds.For(account.Id)));
        });
    }
}
