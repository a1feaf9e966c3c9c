namespace PartnerBenefits.EntraStandIn;

public enum Fault
{
    None,

    /// <summary>The issuer belongs to another tenant than the <c>tid</c> claim.</summary>
    WrongIssuer,
    WrongAudience,
    WrongNonce,

    /// <summary>Signed by a different key under the right key id.</summary>
    WrongSignature,
    Expired,
}
