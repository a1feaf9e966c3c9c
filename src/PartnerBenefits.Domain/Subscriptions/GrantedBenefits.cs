namespace PartnerBenefits.Domain.Subscriptions;

public sealed record GrantedBenefits(IReadOnlyList<Entitlement> Entitlements, IReadOnlyList<ChoicePool> Pools);
