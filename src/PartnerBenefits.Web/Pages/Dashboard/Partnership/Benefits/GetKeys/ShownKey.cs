using PartnerBenefits.Domain.Keys;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;

public sealed record ShownKey(KeyText Key, DateTime ClaimedAt);
