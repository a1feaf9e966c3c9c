using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <param name="Since">UTC.</param>
/// <param name="Until">UTC; null while the person has the benefit.</param>
public sealed record PersonBenefit(BenefitRow Row, DateTime Since, DateTime? Until, Activation? Activation)
{
    public BenefitState State => Row.Status.State;
}
