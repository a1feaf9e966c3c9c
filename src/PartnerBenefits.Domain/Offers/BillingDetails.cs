namespace PartnerBenefits.Domain.Offers;

/// <summary>Whom an invoice is to. Never anything of a card: what is bought is paid by invoice.</summary>
/// <param name="PurchaseOrder">The partner's own number for the purchase, written on the invoice; empty where there is none.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
public sealed record BillingDetails(string PurchaseOrder, string Company, string Street, string PostalCode, string City, string Country)
{
    public const int PurchaseOrderLength = 40;
    public const int CompanyLength = 200;
    public const int StreetLength = 200;
    public const int PostalCodeLength = 20;
    public const int CityLength = 100;
}
