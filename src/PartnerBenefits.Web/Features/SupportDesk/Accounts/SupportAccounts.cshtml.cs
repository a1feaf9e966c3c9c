using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

[Authorize(Policies.SupportDesk)]
[WritesOnGet]
public sealed class SupportAccountsModel(SupportAccountsQuery query) : PageModel, IShowsAccounts
{
    public const int SearchLength = 100;

    public string? Typed { get; private set; }

    /// <summary>The lines show no people, orders or mails.</summary>
    public IEnumerable<Look> Looks => [];

    public DeskSearch? Search =>
        string.IsNullOrWhiteSpace(Typed) ? null : new DeskSearch(DeskView.Accounts, Typed, "", Lines.Count);

    public Cursor<DateOnly, Guid>? After { get; private set; }

    public IReadOnlyList<SupportAccountsQuery.Line> Lines { get; private set; } = [];

    public Cursor<DateOnly, Guid>? Next { get; private set; }

    public async Task OnGetAsync(
        [FromQuery] string? search, [FromQuery] Cursor<DateOnly, Guid>? after, CancellationToken cancellation)
    {
        Typed = search?.Length <= SearchLength ? search : search?[..SearchLength];
        After = after;
        const int Size = SupportAccountsQuery.PageSize;
        var lines = await query.ReadAsync(Typed, After, Size + 1, cancellation);
        (Lines, Next) = ([.. lines.Take(Size)], lines.Count > Size ? lines[Size - 1].Place : null);
    }
}
