using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;

namespace PartnerBenefits.Web.Features.Benefits;

public sealed class ExportModel(TabExport export, TimeProvider time) : PageModel
{
    public IActionResult OnGet(string? tab, CancellationToken cancellation)
    {
        if (!TabConstraint.TryParse(tab, out var chosen))
        {
            return NotFound();
        }

        var today = time.Today;
        return new CsvFile(
            $"partner-benefits-{TabConstraint.NameOf(chosen)}-{today:yyyy-MM-dd}.csv",
            export.Header,
            export.RowsAsync(User, chosen, today, cancellation));
    }
}
