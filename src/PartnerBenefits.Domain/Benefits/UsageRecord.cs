namespace PartnerBenefits.Domain.Benefits;

public sealed class UsageRecord : AmountInTerm
{
    private UsageRecord()
    {
    }

    internal UsageRecord(Entitlement entitlement, SubscriptionTerm term, int amount, DateOnly day, Actor by)
        : base(entitlement, term, amount, day, by)
    {
    }
}
