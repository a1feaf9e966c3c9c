using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal static class BillingDetailsConfiguration
{
    public static void HasLengths(this ComplexPropertyBuilder<BillingDetails> billing)
    {
        billing.Property(b => b.PurchaseOrder).HasMaxLength(BillingDetails.PurchaseOrderLength);
        billing.Property(b => b.Company).HasMaxLength(BillingDetails.CompanyLength);
        billing.Property(b => b.Street).HasMaxLength(BillingDetails.StreetLength);
        billing.Property(b => b.PostalCode).HasMaxLength(BillingDetails.PostalCodeLength);
        billing.Property(b => b.City).HasMaxLength(BillingDetails.CityLength);
        billing.Property(b => b.Country).HasMaxLength(2).IsUnicode(false);
    }
}
