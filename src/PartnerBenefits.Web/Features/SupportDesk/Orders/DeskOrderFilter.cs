using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

public sealed class DeskOrderFilter
{
    public const int SearchLength = 100;

    public OrderState? State { get; set; }

    public bool Asked { get; set; }

    /// <summary>Beginnings of words of an order number, a purchase order number, an account's name or a partner ID.</summary>
    public string? Search { get; set; }

    /// <summary>Time and id of the last order of the page before.</summary>
    public Cursor<long, Guid>? Before { get; set; }

    public bool IsAny => State is null && !Asked && string.IsNullOrWhiteSpace(Search);
}
