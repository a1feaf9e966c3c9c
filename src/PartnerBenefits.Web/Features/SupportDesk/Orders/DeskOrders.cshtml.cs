using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Orders;

[Authorize(Policies.OperateSupportDesk)]
[WritesOnGet]
public sealed class DeskOrdersModel(DeskOrdersQuery query, TimeProvider time) : PageModel, IShowsAccounts
{
    public DeskOrderFilter Filter { get; private set; } = new();

    public DateOnly Today { get; } = time.Today;

    public IReadOnlyList<DeskOrdersQuery.Line> Lines { get; private set; } = [];

    public Cursor<long, Guid>? Older { get; private set; }

    public IEnumerable<Look> Looks => Lines.Select(line => new Look(line.Order.AccountId, DeskView.Orders));

    public DeskSearch? Search => string.IsNullOrWhiteSpace(Filter.Search)
        ? null
        : new DeskSearch(
            DeskView.Orders,
            Filter.Search,
            (Filter.State is { } state ? $"state={state} " : "") + (Filter.Asked ? "asked=true" : ""),
            Lines.Count);

    public async Task OnGetAsync([FromQuery(Name = "")] DeskOrderFilter filter, CancellationToken cancellation)
    {
        Filter = ModelState.IsValid ? filter : new DeskOrderFilter();
        var lines = await query.ReadAsync(Filter, Today, cancellation);
        Lines = [.. lines.Take(DeskOrdersQuery.PageSize)];
        Older = lines.Count > DeskOrdersQuery.PageSize
            ? new Cursor<long, Guid>(Lines[^1].Order.PlacedAt.Ticks, Lines[^1].Order.Id.Value)
            : null;
    }
}

internal sealed class DeskOrderFilterValidator : AbstractValidator<DeskOrderFilter>
{
    public DeskOrderFilterValidator(IStringLocalizer<Texts> texts)
    {
        RuleFor(f => f.Search).MaximumLength(DeskOrderFilter.SearchLength)
            .WithMessage(_ => texts["Search for at most {0} characters.", DeskOrderFilter.SearchLength]);
        RuleFor(f => f.State).IsInEnum().WithMessage(_ => texts["This state doesn't exist. Choose one of the states above."]);
    }
}
