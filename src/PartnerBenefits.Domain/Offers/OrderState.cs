namespace PartnerBenefits.Domain.Offers;

/// <summary>Derived for a day, never stored.</summary>
public enum OrderState
{
    /// <summary>Placed, and payable.</summary>
    Unpaid,

    Paid,

    /// <summary>Not paid in time.</summary>
    Lapsed,

    /// <summary>Before it was paid.</summary>
    Cancelled,

    Refunded,
}
