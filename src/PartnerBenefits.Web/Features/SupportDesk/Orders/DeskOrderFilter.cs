namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed class DeskOrderFilter
{
    public const int SearchLength = 100;

    public OrderState? State { get; set; }

    public bool Asked { get; set; }

    /// <summary>Beginning of an order number or purchase order number, or beginnings of words of an account's name or partner ID.</summary>
    public string? Search { get; set; }

    public int Page { get; set; } = 1;

    public bool IsAny => State is null && !Asked && string.IsNullOrWhiteSpace(Search);
}
