using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Data.Searching;

/// <summary>Whose words begin with a typed word.</summary>
/// <param name="IsComplete">Whether these are all; the lists are of use only then.</param>
/// <param name="Benefits">Only those that somebody can be assigned to.</param>
internal sealed record WordMatch(
    string Word,
    bool IsComplete,
    IReadOnlyList<PortalUserId> People,
    IReadOnlyList<PartnerAccountId> Accounts,
    IReadOnlyList<BenefitId> Benefits)
{
    public bool IsNothing => IsComplete && People.Count + Accounts.Count + Benefits.Count == 0;
}
