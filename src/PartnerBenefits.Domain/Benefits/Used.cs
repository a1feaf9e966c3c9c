using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Domain.Benefits;

/// <summary>Incidents or hours of a support benefit that were used up in one term.</summary>
public sealed class Used : AmountInTerm
{
    private Used()
    {
    }

    internal Used(Entitlement entitlement, Term term, int amount, DateOnly day, Actor by)
        : base(entitlement, term, amount, day, by)
    {
    }
}
