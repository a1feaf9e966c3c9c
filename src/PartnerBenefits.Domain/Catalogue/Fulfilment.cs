namespace PartnerBenefits.Domain.Catalogue;

public enum Fulfilment
{
    NotKnown = -1,
    Key,

    /// <summary>Each person assigns only themselves, as for the Azure credit.</summary>
    Usage,
    Seats,
    Request,
    None,
}

public static class Fulfilments
{
    public static bool HasSeats(this Fulfilment fulfilment) =>
        fulfilment is Fulfilment.Usage or Fulfilment.Seats or Fulfilment.Request;
}
