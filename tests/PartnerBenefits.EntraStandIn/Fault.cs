namespace PartnerBenefits.EntraStandIn;

/// <summary>What is wrong with an id token.</summary>
public enum Fault
{
    None,

    /// <summary>Another tenant's than the token's <c>tid</c>.</summary>
    WrongIssuer,

    WrongAudience,

    WrongNonce,

    /// <summary>By another key that claims to be ours.</summary>
    WrongSignature,

    Expired,
}
