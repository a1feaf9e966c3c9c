namespace PartnerBenefits.Domain.Offers;

/// <summary>What the scheduler does about a day. Stored by name: never rename one.</summary>
public enum MilestoneKind
{
    /// <summary>60 days before the last usable day.</summary>
    Reminder60,

    Reminder30,

    Reminder7,

    Reminder1,

    /// <summary>It renewed by itself.</summary>
    Renewed,

    /// <summary>It was to renew by itself, and a rule didn't let it.</summary>
    NotRenewed,

    /// <summary>Its last usable day is over.</summary>
    Lapsed,

    /// <summary>Its Grace is over.</summary>
    Expired,

    /// <summary>An order was not paid in time; the day is the last on which it could be.</summary>
    OrderLapsed,
}
