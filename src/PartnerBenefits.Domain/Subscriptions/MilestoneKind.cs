namespace PartnerBenefits.Domain.Subscriptions;

public enum MilestoneKind
{
    NotKnown = -1,
    Reminder60,
    Reminder30,
    Reminder7,
    Reminder1,
    Renewed,
    NotRenewed,
    Lapsed,
    Expired,
    OrderLapsed,
    Grace14,
    Grace7,
    Grace1,
}
