using PartnerBenefits.Data.Searching;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Account;

/// <summary>
/// Finds people of one account by parts of their name or address, without regard to accents and capitals. In memory: an
/// account has 5,000 people at most, and databases differ in this.
/// </summary>
public static class PeopleSearch
{
    /// <summary>All words that were typed must be there. Without a letter or digit in it, nobody is found.</summary>
    public static Func<PortalUser, bool> For(string typed)
    {
        var looked = Folding.WordsOf(typed);
        return user => looked.Count > 0 && Folding.WordsOf(user.Name, user.Email.Value) is var words
            && looked.All(part => words.Any(word => word.Contains(part, StringComparison.Ordinal)));
    }
}
