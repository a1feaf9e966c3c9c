namespace PartnerBenefits.Domain.Partners;

/// <summary>The network's own staff. Entra app roles of the same names.</summary>
public enum StaffRole
{
    SupportReviewer,
    SupportOperator,
    CatalogueAdmin,
}
