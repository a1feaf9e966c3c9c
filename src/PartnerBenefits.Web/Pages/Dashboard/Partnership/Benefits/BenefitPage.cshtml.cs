using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>One benefit, with everything that can be done to it: a handler for each behaviour.</summary>
public sealed class BenefitPageModel(
    BenefitDetailsQuery query, GetKeys.GetKeys getKeys, IAuthorizationService authorization, TimeProvider time) : PageModel, IShowsAgain
{
    [FromRoute]
    public string Tab { get; set; } = "";

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Of the downloads; what isn't offered falls back to the first.</summary>
    [FromQuery]
    public string? Language { get; set; }

    [FromQuery]
    public string? System { get; set; }

    public BenefitDetails Benefit { get; private set; } = null!;

    /// <summary>In the one answer that shows them; else null and they are masked.</summary>
    public IReadOnlyList<ShownKey>? Keys { get; private set; }

    /// <summary>What the first key of a subscription gives up is being read.</summary>
    public bool IsConfirming { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? confirm, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        IsConfirming = confirm == "keys" && Benefit.IsFirstOfSubscription && User.MayManageBenefits();
        return Page();
    }

    /// <summary>Answers with the keys themselves: no redirect, nothing stored.</summary>
    public async Task<IActionResult> OnPostGetKeysAsync(GetKeysInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!await FindAsync(cancellation))
        {
            return NotFound();
        }

        if (!(await authorization.AuthorizeAsync(User, Policies.ManageBenefits)).Succeeded)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Benefit.IsFirstOfSubscription && !input.Confirmed)
        {
            IsConfirming = true;
            return Page();
        }

        Keys = await getKeys.RunAsync(this.Operation(input.OperationId), new EntitlementId(Id), time.GetUtcNow().UtcDateTime, cancellation);
        return await ShowAgainAsync(cancellation);
    }

    public async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ? Page() : NotFound();

    [MemberNotNullWhen(true, nameof(Benefit))]
    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Benefit = (await query.FindAsync(User.Account(), TabConstraint.Parse(Tab), new EntitlementId(Id), Today, cancellation))!;
        return Benefit is not null;
    }
}
