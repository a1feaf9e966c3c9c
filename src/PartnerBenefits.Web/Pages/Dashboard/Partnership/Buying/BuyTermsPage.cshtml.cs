using Microsoft.AspNetCore.Mvc;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Ordering;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.AcceptTerms;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;

public sealed class BuyTermsPageModel(OrderPlacement placement, AccountTerms terms, TimeProvider time) : BuyingPageModel(placement, time)
{
    /// <summary>Version in the order form when a newer one came into force; null if that didn't happen.</summary>
    [FromQuery]
    public int? Seen { get; set; }

    public TermsVersion InForce { get; private set; } = null!;

    public AccountTerms.Acceptance? Accepted { get; private set; }

    public bool IsAccepted => Accepted?.Version == InForce.Number;

    public override BuyingStep Step => BuyingStep.Terms;

    public Task<IActionResult> OnPostAsync(
        AcceptTermsInput input, [FromServices] AcceptTerms.AcceptTerms acceptTerms, CancellationToken cancellation) => SubmitAsync(
        () => acceptTerms.RunAsync(this.Operation(input.OperationId), input.Version!.Value, cancellation),
        Links.BuyBilling(OfferId),
        Notices.TermsAccepted,
        cancellation);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        InForce = await terms.InForceAsync(cancellation);
        Accepted = await terms.AcceptedAsync(User.Account(), cancellation);
    }
}
