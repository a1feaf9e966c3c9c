namespace PartnerBenefits.UnitTests.Subscriptions.Year;

public enum YearStepKind
{
    DaysPass,

    /// <summary>As many days as lead to the next on which something may be different.</summary>
    BoundaryComes,
    Buy,
    Pay,
    Cancel,
    Refund,
    Activate,
    TurnRenewalOff,
    TurnRenewalOn,
    Renew,
    SchedulerRuns,
    RenewMembership,
    Raise,
}

/// <param name="Days">How many pass; of no meaning for other steps.</param>
public sealed record YearStep(YearStepKind Kind, int Days)
{
    public override string ToString() => Kind == YearStepKind.DaysPass ? $"{Days} days pass" : Kind.ToString();
}
