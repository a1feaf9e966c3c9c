using PartnerBenefits.Domain.Benefits;

namespace PartnerBenefits.Domain.Offers;

public sealed record Granted(IReadOnlyList<Entitlement> Entitlements, IReadOnlyList<ChoicePool> Pools);
