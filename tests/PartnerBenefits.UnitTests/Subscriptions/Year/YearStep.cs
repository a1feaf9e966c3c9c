namespace PartnerBenefits.UnitTests.Subscriptions.Year;

public enum YearStepKind
{
    DaysPass,

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

/// <param name="Days">How many days pass; unused by other steps.</param>
public sealed record YearStep(YearStepKind Kind, int Days)
{
    public override string ToString() => Kind == YearStepKind.DaysPass ? $"{Days} days pass" : Kind.ToString();
}
