using PartnerBenefits.Domain.Benefits;

namespace PartnerBenefits.Domain.Offers;

public sealed record GrantedBenefits(IReadOnlyList<Entitlement> Entitlements, IReadOnlyList<ChoicePool> Pools);
