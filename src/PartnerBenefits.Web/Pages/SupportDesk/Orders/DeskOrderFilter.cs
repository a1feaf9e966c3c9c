using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Pages.SupportDesk.Orders;

/// <summary>What the address of the order list asks for.</summary>
public sealed class DeskOrderFilter
{
    public const int SearchLength = 100;

    /// <summary>Null: all.</summary>
    public OrderState? State { get; set; }

    /// <summary>Only those that a partner has asked to cancel, and that wait for an answer.</summary>
    public bool Asked { get; set; }

    /// <summary>The beginning of an order number or a purchase order number, or beginnings of words of an account's name or its partner ID.</summary>
    public string? Search { get; set; }

    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;

    public bool IsAny => State is null && !Asked && string.IsNullOrWhiteSpace(Search);
}
