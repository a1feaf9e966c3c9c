using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Assignments;

[Authorize(Policies.SupportDesk)]
[WritesOnGet]
public sealed class AssignmentListModel(PortalDb db, AssignmentLines lines, IStringLocalizer<Texts> texts) : PageModel, IShowsAccounts
{
    public AssignmentFilter Filter { get; private set; } = new();

    public IReadOnlyList<Benefit> Benefits { get; private set; } = [];

    public PartnerAccount? Account { get; private set; }

    public IReadOnlyList<AssignmentLine> Lines { get; private set; } = [];

    public long? Older { get; private set; }

    public IEnumerable<Look> Looks => Lines.Select(line => line.AccountId).Concat(Account is null ? [] : [Account.Id])
        .Select(account => new Look(account, DeskView.Assignments));

    public DeskSearch? Search =>
        Filter.Words is { Length: > 0 } words ? new DeskSearch(DeskView.Assignments, words, Filter.Description, Lines.Count) : null;

    public async Task OnGetAsync([FromQuery(Name = "")] AssignmentFilter filter, CancellationToken cancellation)
    {
        await LoadAsync(filter, cancellation);
        if (!ModelState.IsValid)
        {
            return;
        }

        var found = await lines.ReadAsync(
            await lines.FindAsync(filter, cancellation), filter.Before, AssignmentLines.PageSize + 1, cancellation);
        Lines = [.. found.Take(AssignmentLines.PageSize)];
        Older = found.Count > AssignmentLines.PageSize ? Lines[^1].Id : null;
    }

    public async Task<IActionResult> OnGetExportAsync(
        [FromQuery(Name = "")] AssignmentFilter filter, [FromServices] ExportAssignments export,
        CancellationToken cancellation)
    {
        await LoadAsync(filter, cancellation);
        return HttpMethods.IsHead(Request.Method) ? new EmptyResult() : ModelState.IsValid
            ? await export.RunAsync(this.OperationIn(Account?.Id, Guid.CreateVersion7()), filter, cancellation)
            : Page();
    }

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
