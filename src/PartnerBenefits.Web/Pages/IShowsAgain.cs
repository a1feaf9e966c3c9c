using Microsoft.AspNetCore.Mvc;

namespace PartnerBenefits.Web.Pages;

/// <summary>Page that can show itself again after a refusal, with what was typed.</summary>
public interface IShowsAgain
{
    Task<IActionResult> ShowAgainAsync(CancellationToken cancellation);
}
