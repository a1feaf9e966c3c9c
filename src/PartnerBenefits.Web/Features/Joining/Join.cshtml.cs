using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Joining;

[Authorize(Policies.SignedIn)]
[RedirectIfJoined]
public sealed class JoinModel(JoiningQuery query, NewcomerEntry entry, TimeProvider time) : FormPage
{
    public Newcomer Newcomer { get; private set; } = null!;

    public JoiningQuery.KnownAccount? Known { get; private set; }

    public DateOnly Today => time.Today;

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is not null && await ElsewhereAsync(context.HttpContext.RequestAborted) is { } elsewhere)
        {
            context.Result = elsewhere;
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostJoinAsync(
        JoinNetworkInput input, [FromServices] JoinNetwork joinNetwork, CancellationToken cancellation)
    {
        if (Known is not null)
        {
            ModelState.Clear();
            throw new RuleBrokenException(AccessRules.TenantIsFree);
        }

        return await SubmitAsync(
            async () =>
            {
                var admin = await joinNetwork.RunAsync(this.Operation(input.OperationId), Newcomer, input, Cultures.Current, cancellation);
                return await GoOnAsync(admin, Notices.Joined, cancellation);
            },
            cancellation);
    }

    public async Task<IActionResult> OnPostAskAsync(
        AskForAccessInput input, [FromServices] AskForAccess askForAccess, CancellationToken cancellation)
    {
        return Known is null ? NotFound() : await SubmitAsync(
            () => askForAccess.RunAsync(this.OperationIn(Known.Id, input.OperationId), Newcomer.Id, input, cancellation),
            Links.Join,
            Notices.AccessAsked,
            cancellation);
    }

    public override async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Known = await query.AccountAsync(Newcomer, cancellation);
        return Page();
    }

    private async Task<IActionResult?> ElsewhereAsync(CancellationToken cancellation)
    {
        if (!User.IsNewcomer())
        {
            return LocalRedirect(Links.Dashboard);
        }

        Newcomer = await query.NewcomerAsync(User.Newcomer(), cancellation);
        Known = await query.AccountAsync(Newcomer, cancellation);
        return await entry.FindAsync(Newcomer, cancellation) is { } user ? await GoOnAsync(user, Notices.LetIn, cancellation) : null;
    }

    private async Task<IActionResult> GoOnAsync(PortalUser user, string notice, CancellationToken cancellation)
    {
        if (!await entry.GoAsync(HttpContext, user, cancellation))
        {
            return new EmptyResult();
        }

        var account = await query.NamesAsync(user.AccountId, cancellation);
        return this.RedirectWithNotice(Links.Dashboard, notice, account.Name, account.PartnerId);
    }
}
