using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Benefits;

public sealed class ExportModel(TabExport export, IStringLocalizer<Texts> texts, TimeProvider time) : PageModel
{
    public IActionResult OnGet(string? tab, CancellationToken cancellation)
    {
        if (!TabConstraint.TryParse(tab, out var chosen))
        {
            return NotFound();
        }

        var today = time.Today;
        return new CsvFile(
            $"partner-benefits-{TabConstraint.NameOf(chosen)}-{CsvFile.Day(today)}.csv",
            [
                texts["Benefit"], texts["Group"], texts["State"], texts["Quantity"], texts["Used"], texts["Last usable day"],
                texts["Person"], texts["E-mail address"], texts["Since"],
            ],
            export.RowsAsync(User, chosen, today, cancellation));
    }
}
