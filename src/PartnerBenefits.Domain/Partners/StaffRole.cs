namespace PartnerBenefits.Domain.Partners;

/// <summary>The network's own staff. Entra app roles; the portal stores none of them.</summary>
public enum StaffRole
{
    SupportReviewer,
    SupportOperator,
    CatalogueAdmin,
}
