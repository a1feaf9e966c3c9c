using static PartnerBenefits.UnitTests.Given;

namespace PartnerBenefits.UnitTests.Orders;

public sealed class PurchaseTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_purchase_keeps_the_payment_details_and_who_changed_them_last()
    {
        var (first, second) = (PortalUserId.New(), PortalUserId.New());
        var billing = new BillingDetails("", "Contoso", "1 Example Street", "00000", "Example", "US");
        var purchase = new Purchase(Account, OfferId.ActionPack, first, Now, billing);
        Assert.Equal((billing, first, Now), (purchase.Billing, purchase.ChangedBy, purchase.ChangedAt));

        purchase.Change(billing with { PurchaseOrder = "PO-7" }, second, Now.AddHours(1));

        Assert.Equal(("PO-7", second, Now.AddHours(1)), (purchase.Billing.PurchaseOrder, purchase.ChangedBy, purchase.ChangedAt));
        Assert.Equal((Account, OfferId.ActionPack), (purchase.AccountId, purchase.OfferId));
    }
}
