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

    /// <param name="corrected">How much of this entry was taken back before. The caller reads it while the entitlement is locked.</param>
    public UnitsCorrection TakeBack(int amount, int corrected, string reason, DateOnly day, Actor by)
    {
        BenefitRules.SoMuchWasRecorded.Require(amount <= Amount - corrected);
        return new UnitsCorrection(this, amount, reason, day, by) { UsedId = Id };
    }
}
