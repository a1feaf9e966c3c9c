using PartnerBenefits.Web.Features.Benefits;

namespace PartnerBenefits.Web.Features.Seats;

/// <param name="Since">UTC.</param>
/// <param name="Until">UTC; null while the person has the benefit.</param>
public sealed record PersonBenefit(BenefitRow Row, DateTime Since, DateTime? Until, Activation? Activation)
{
    public BenefitState State => Row.Status.State;
}
