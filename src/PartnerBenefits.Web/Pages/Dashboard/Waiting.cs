using System.Security.Claims;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>Something that waits for a person of the account; their number stands beside Dashboard in the menu.</summary>
/// <param name="Row">The benefit, or the first one of a pool that is to be split.</param>
public sealed record Waiting(BenefitRow Row)
{
    /// <summary>One for each pool to split, and one for each benefit without stock; nothing waits for who may do neither.</summary>
    public static IReadOnlyList<Waiting> For(ClaimsPrincipal person, IReadOnlyList<BenefitRow> rows) => !person.MayManageBenefits() ? [] :
    [
        .. rows.Where(r => r.Standing.State == BenefitState.ToChoose).DistinctBy(r => r.PoolId)
            .Concat(rows.Where(r => r.Standing.State == BenefitState.WaitingForStock))
            .Select(r => new Waiting(r)),
    ];
}
