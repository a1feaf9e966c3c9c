namespace PartnerBenefits.UnitTests.Benefits;

/// <summary>
/// Derives the state from the stored facts, word by word as docs/guide.md says it, and uses nothing that the domain derives.
/// </summary>
internal static class SnapshotModel
{
    public static BenefitStatus StatusOf(EntitlementSnapshot facts)
    {
        (bool Applies, BenefitStatus Status)[] inOrder =
        [
            (facts.Subscription == SubscriptionState.Expired, BenefitStatus.Expired),
            (facts.Subscription == SubscriptionState.Grace, BenefitStatus.Grace),
            (facts.Subscription == SubscriptionState.Ordered, BenefitStatus.Unpaid),
            (facts.Subscription == SubscriptionState.Paid, BenefitStatus.NotActivated),
            (facts.Subscription == SubscriptionState.Cancelled, BenefitStatus.Cancelled),
            (facts.IsUnverified, BenefitStatus.NotVerified),
            (IsOfNewerVersion(facts), BenefitStatus.OfNewerVersion),
            (UnitsOf(facts) == 0 && IsInPool(facts) && !IsSplit(facts), BenefitStatus.ToChoose),
            (UnitsOf(facts) == 0 && IsInPool(facts), BenefitStatus.OtherSide),
            (UnitsOf(facts) == 0, BenefitStatus.NotEarned),
            (KeysDueOf(facts) > 0 && !facts.IsInStock, BenefitStatus.WaitingForStock),
            (facts.Activation == ActivationStage.Requested, BenefitStatus.Requested),
            (facts.Activation == ActivationStage.Processing, BenefitStatus.Processing),
            (facts.Activation == ActivationStage.SentBack, BenefitStatus.SentBack),
            (facts.KeysClaimed > 0, BenefitStatus.Active),
            (facts.SeatsTaken > 0, BenefitStatus.Active),
            (facts.Fulfilment == Fulfilment.None, BenefitStatus.Active),
            (true, BenefitStatus.Available),
        ];
        return inOrder.First(s => s.Applies).Status;
    }

    public static int UnitsOf(EntitlementSnapshot facts)
    {
        var units = facts.Earned;
        if (!IsInPool(facts))
        {
            units += facts.Granted;
        }
        else if (IsSplit(facts))
        {
            units += facts.UnitsOfSide!.Value;
        }

        return units;
    }

    public static int KeysDueOf(EntitlementSnapshot facts)
    {
        var wanted = facts.KeyPolicy switch
        {
            null or KeyPolicy.NotKnown => 0,
            KeyPolicy.Shared => UnitsOf(facts) == 0 ? 0 : 1,
            _ => UnitsOf(facts),
        };
        return Enumerable.Range(1, wanted).Count(nth => nth > facts.KeysClaimed);
    }

    public static bool IsOpen(EntitlementSnapshot facts) =>
        facts.Subscription == SubscriptionState.Active && !facts.IsUnverified && !IsOfNewerVersion(facts)
        && UnitsOf(facts) > 0;

    private static bool IsOfNewerVersion(EntitlementSnapshot facts) =>
        (facts.Fulfilment, facts.KeyPolicy, facts.PoolSide) is (Fulfilment.NotKnown, _, _) or (_, KeyPolicy.NotKnown, _)
            or (_, _, PoolSide.NotKnown);

    private static bool IsInPool(EntitlementSnapshot facts) => facts.PoolSide is not null;

    private static bool IsSplit(EntitlementSnapshot facts) => facts.UnitsOfSide is not null;
}
