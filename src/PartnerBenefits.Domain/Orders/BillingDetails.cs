namespace PartnerBenefits.Domain.Orders;

public sealed record BillingDetails(string PurchaseOrder, string Company, string Street, string PostalCode, string City, string Country)
{
    public const int PurchaseOrderLength = 40;
    public const int CompanyLength = 200;
    public const int StreetLength = 200;
    public const int PostalCodeLength = 20;
    public const int CityLength = 100;
}
