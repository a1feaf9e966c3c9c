namespace PartnerBenefits.Domain.AuditTrail;

/// <summary>The database stores the names of the values, so none may be renamed.</summary>
public enum AuditField
{
    NotKnown = -1,
    Name,
    Email,
    AlternativeEmail,
    Company,
    Street,
    PostalCode,
    City,
    Country,
    PurchaseOrder,
    CloudUnits,
    OnPremisesUnits,
    SearchWords,
}
