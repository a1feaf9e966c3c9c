using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Domain.Benefits;

public sealed class Earned : AmountInTerm
{
    private Earned()
    {
    }

    internal Earned(Entitlement entitlement, Term term, int amount, DateOnly day, Actor by)
        : base(entitlement, term, amount, day, by)
    {
    }
}
