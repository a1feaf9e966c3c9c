namespace PartnerBenefits.Domain.People;

/// <summary>Roles of the network's staff. The names of the values are those of the Entra app roles.</summary>
public enum StaffRole
{
    SupportReviewer,
    SupportOperator,
    CatalogueAdmin,
}
