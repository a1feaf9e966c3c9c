namespace PartnerBenefits.Domain.Benefits;

/// <summary>How a partner comes to use a benefit.</summary>
public enum Fulfilment
{
    /// <summary>By Get keys.</summary>
    Key,

    /// <summary>A person assigns themselves (the usage-based Azure credit).</summary>
    Usage,

    /// <summary>People are assigned to seats.</summary>
    Seats,

    /// <summary>A person is assigned and the network's staff activate it.</summary>
    Request,

    /// <summary>An entitlement only: nothing to fetch.</summary>
    None,
}

public static class Fulfilments
{
    /// <summary>Whether people are assigned to it.</summary>
    public static bool HasSeats(this Fulfilment fulfilment) =>
        fulfilment is Fulfilment.Usage or Fulfilment.Seats or Fulfilment.Request;
}
