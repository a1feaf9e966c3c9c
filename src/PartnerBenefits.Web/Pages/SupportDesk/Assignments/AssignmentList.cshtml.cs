using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Pages.SupportDesk.Accounts.ViewAccount;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.SupportDesk.Assignments;

/// <summary>Every assignment across all accounts, newest first.</summary>
[Authorize(Policies.SupportDesk)]
public sealed class AssignmentListModel(PortalDb db, AssignmentLines lines, IStringLocalizer<Texts> texts, TimeProvider time) : PageModel
{
    public AssignmentFilter Filter { get; private set; } = new();

    /// <summary>That people can be assigned to.</summary>
    public IReadOnlyList<Benefit> Benefits { get; private set; } = [];

    /// <summary>That the list is narrowed to; null: all.</summary>
    public PartnerAccount? Account { get; private set; }

    public IReadOnlyList<AssignmentLine> Lines { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Older { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "")] AssignmentFilter filter, [FromServices] ViewAccount viewAccount, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewAccount);
        await LoadAsync(filter, cancellation);
        if (!ModelState.IsValid)
        {
            return;
        }

        if (Account is { } account)
        {
            await viewAccount.RunAsync(this.OperationIn(account.Id, Guid.CreateVersion7()), Now, cancellation);
        }

        var found = await lines.ReadAsync(await lines.FindAsync(filter, cancellation), filter.Before, AssignmentLines.PageSize + 1, cancellation);
        Lines = [.. found.Take(AssignmentLines.PageSize)];
        Older = found.Count > AssignmentLines.PageSize ? Lines[^1].Id : null;
    }

    public async Task<IActionResult> OnGetExportAsync(
        [FromQuery(Name = "")] AssignmentFilter filter, [FromServices] ExportAssignments.ExportAssignments export, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(export);
        await LoadAsync(filter, cancellation);
        return ModelState.IsValid
            ? await export.RunAsync(this.OperationIn(Account?.Id, Guid.CreateVersion7()), filter, Now, cancellation)
            : Page();
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task LoadAsync(AssignmentFilter filter, CancellationToken cancellation)
    {
        Filter = filter;
        Benefits = await db.Benefits.AsNoTracking().Where(b => b.Seats > 0).OrderBy(b => b.Position).ToListAsync(cancellation);
        if (filter.Benefit is { } benefit && Benefits.All(b => b.Id.Value != benefit))
        {
            ModelState.AddModelError(nameof(filter.Benefit), texts["Choose a benefit from the list."]);
        }

        if (filter.Account is { } id)
        {
            Account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == new PartnerAccountId(id), cancellation);
            if (Account is null)
            {
                ModelState.AddModelError(nameof(filter.Account), texts["This account doesn't exist."]);
            }
        }
    }
}
