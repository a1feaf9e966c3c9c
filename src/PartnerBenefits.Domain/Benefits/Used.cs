using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Domain.Benefits;

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
