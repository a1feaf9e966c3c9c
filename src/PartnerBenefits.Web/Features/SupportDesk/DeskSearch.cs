using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Features.SupportDesk;

/// <param name="Words">What was typed. It may be a name, so it is kept as an erasable value.</param>
/// <param name="Filter">What else narrowed the list.</param>
/// <param name="Rows">Number of rows in the answer.</param>
public sealed record DeskSearch(DeskView View, string Words, string Filter, int Rows);
