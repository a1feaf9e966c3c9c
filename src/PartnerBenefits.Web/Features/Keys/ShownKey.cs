namespace PartnerBenefits.Web.Features.Keys;

public sealed record ShownKey(KeyText Key, DateTime ClaimedAt);
