namespace PartnerBenefits.UnitTests.Offers.Year;

public enum YearStepKind
{
    DaysPass,

    /// <summary>Passes the days up to the next on which something may change.</summary>
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

/// <param name="Days">Number of days that pass; unused by other steps.</param>
public sealed record YearStep(YearStepKind Kind, int Days)
{
    public override string ToString() => Kind == YearStepKind.DaysPass ? $"{Days} days pass" : Kind.ToString();
}
