using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class BuyAgreementPageModel(OrderPlacement placement, AccountAgreement agreement, TimeProvider time)
    : BuyingPageModel(placement, time)
{
    /// <summary>Version in the order form when a newer one came into force; null if that didn't happen.</summary>
    [FromQuery]
    public int? Seen { get; set; }

    public AgreementVersion InForce { get; private set; } = null!;

    public AccountAgreement.Acceptance? Accepted { get; private set; }

    public bool IsAccepted => Accepted?.Version == InForce.Number;

    public override BuyingStep Step => BuyingStep.Agreement;

    public Task<IActionResult> OnPostAsync(
        AcceptAgreementInput input, [FromServices] AcceptAgreement acceptTerms, CancellationToken cancellation) => SubmitAsync(
        () => acceptTerms.RunAsync(this.Operation(input.OperationId), input.Version!.Value, cancellation),
        Links.BuyBilling(OfferId),
        Notices.AgreementAccepted,
        cancellation);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        InForce = await agreement.InForceAsync(cancellation);
        Accepted = await agreement.AcceptedAsync(User.Account(), cancellation);
    }
}
