using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Works in memory, because an account has 5,000 people at most.</summary>
public static class PeopleSearch
{
    public static Func<PortalUser, bool> For(string typed)
    {
        var isIn = TypedWords.In(typed);
        return user => isIn([user.Name, user.Email.Value]);
    }
}
