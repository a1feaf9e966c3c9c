using PartnerBenefits.Domain.Keys;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;

/// <param name="ClaimedAt">UTC.</param>
public sealed record ShownKey(KeyText Key, DateTime ClaimedAt);
