using Microsoft.AspNetCore.Mvc;

namespace PartnerBenefits.Web.Pages;

/// <summary>A page on which something can be refused: it loads what it shows and is shown again, with what was typed.</summary>
public interface IShowsAgain
{
    Task<IActionResult> ShowAgainAsync(CancellationToken cancellation);
}
