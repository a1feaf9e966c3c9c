namespace PartnerBenefits.Domain.Partners;

/// <summary>Values are the names of the Entra app roles.</summary>
public enum StaffRole
{
    SupportReviewer,
    SupportOperator,
    CatalogueAdmin,
}
