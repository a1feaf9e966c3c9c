namespace PartnerBenefits.Domain.Benefits;

public sealed class EarnedUnits : AmountInTerm
{
    private EarnedUnits()
    {
    }

    internal EarnedUnits(Entitlement entitlement, SubscriptionTerm term, int amount, DateOnly day, Actor by)
        : base(entitlement, term, amount, day, by)
    {
    }
}
