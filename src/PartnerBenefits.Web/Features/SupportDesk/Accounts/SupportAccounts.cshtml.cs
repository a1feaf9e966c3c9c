using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

[Authorize(Policies.SupportDesk)]
public sealed class SupportAccountsModel(SupportAccountsQuery query) : PageModel
{
    public const int SearchLength = 100;

    private const int MostPages = 10_000;

    public string? Search { get; private set; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<SupportAccountsQuery.Line> Lines { get; private set; } = [];

    public bool HasNext { get; private set; }

    public async Task OnGetAsync(
        [FromQuery] string? search, [FromQuery(Name = "page")] int number, CancellationToken cancellation)
    {
        Search = search?.Length <= SearchLength ? search : search?[..SearchLength];
        Number = Math.Clamp(number, 1, MostPages);
        const int Size = SupportAccountsQuery.PageSize;
        var lines = await query.ReadAsync(Search, (Number - 1) * Size, Size + 1, cancellation);
        (Lines, HasNext) = ([.. lines.Take(Size)], lines.Count > Size);
    }
}
