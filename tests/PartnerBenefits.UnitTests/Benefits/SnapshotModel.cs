using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Keys;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.UnitTests.Benefits;

/// <summary>
/// Derives the state from the stored facts, word by word as docs/guide.md says it, and uses nothing that the domain derives.
/// </summary>
internal static class SnapshotModel
{
    public static Standing StandingOf(Holding facts)
    {
        (bool Applies, Standing Standing)[] inOrder =
        [
            (facts.Subscription == SubscriptionState.Expired, Standing.Expired),
            (facts.Subscription == SubscriptionState.Grace, Standing.Grace),
            (facts.Subscription == SubscriptionState.Ordered, Standing.Unpaid),
            (facts.Subscription == SubscriptionState.Paid, Standing.NotActivated),
            (facts.Subscription == SubscriptionState.Cancelled, Standing.Cancelled),
            (UnitsOf(facts) == 0 && IsInPool(facts) && !IsSplit(facts), Standing.ToChoose),
            (UnitsOf(facts) == 0 && IsInPool(facts), Standing.OtherSide),
            (UnitsOf(facts) == 0, Standing.NotEarned),
            (KeysDueOf(facts) > 0 && !facts.IsInStock, Standing.WaitingForStock),
            (facts.Activation == ActivationStage.Requested, Standing.Requested),
            (facts.Activation == ActivationStage.Processing, Standing.Processing),
            (facts.Activation == ActivationStage.SentBack, Standing.SentBack),
            (facts.KeysClaimed > 0, Standing.Active),
            (facts.SeatsTaken > 0, Standing.Active),
            (facts.Fulfilment == Fulfilment.None, Standing.Active),
            (true, Standing.Available),
        ];
        return inOrder.First(s => s.Applies).Standing;
    }

    public static int UnitsOf(Holding facts)
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

    public static int KeysDueOf(Holding facts)
    {
        var wanted = facts.KeyPolicy switch
        {
            null => 0,
            KeyPolicy.Shared => UnitsOf(facts) == 0 ? 0 : 1,
            _ => UnitsOf(facts),
        };
        return Enumerable.Range(1, wanted).Count(nth => nth > facts.KeysClaimed);
    }

    public static bool IsOpen(Holding facts) => facts.Subscription == SubscriptionState.Active && UnitsOf(facts) > 0;

    private static bool IsInPool(Holding facts) => facts.PoolSide is not null;

    private static bool IsSplit(Holding facts) => facts.UnitsOfSide is not null;
}
