using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Features.SupportDesk;

/// <summary>A staff member sees something of an account.</summary>
/// <param name="Number">Number of the order, where it is one order that is shown.</param>
public sealed record Look(PartnerAccountId Account, DeskView View, string? Number = null)
{
    public string Detail => Number is null ? $"{View}" : $"{View} {Number}";
}
