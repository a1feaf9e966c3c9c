using PartnerBenefits.Domain.Benefits;

namespace PartnerBenefits.Domain.Offers;

/// <summary>What activating a subscription brings: one entitlement for each benefit of the offer, one pool for each pool of it.</summary>
public sealed record Granted(IReadOnlyList<Entitlement> Entitlements, IReadOnlyList<ChoicePool> Pools);
