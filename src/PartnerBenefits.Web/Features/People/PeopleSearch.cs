using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Works in memory: databases ignore accents in different ways, and an account has 5,000 people at most.</summary>
public static class PeopleSearch
{
    /// <summary>Every typed word must match. A search without letters and digits finds nobody.</summary>
    public static Func<PortalUser, bool> For(string typed)
    {
        var looked = Folding.WordsOf(typed);
        return user => looked.Count > 0 && Folding.WordsOf(user.Name, user.Email.Value) is var words
            && looked.All(part => words.Any(word => word.Contains(part, StringComparison.Ordinal)));
    }
}
