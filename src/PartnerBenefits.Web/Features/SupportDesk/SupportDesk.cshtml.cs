using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.SupportDesk.Accounts;
using PartnerBenefits.Web.Features.SupportDesk.Activations;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk;

[Authorize(Policies.SupportDesk)]
[WritesOnGet]
public sealed class SupportDeskModel(DeskWaiting waiting, SupportAccountsQuery accounts, TimeProvider time) : PageModel, IShowsAccounts
{
    public DeskWaiting.Counts Counts { get; private set; } = DeskWaiting.Counts.None;

    public IReadOnlyList<Hold> Holds { get; private set; } = [];

    public IReadOnlyList<ActivationItem> Activations { get; private set; } = [];

    public IReadOnlyList<DeskWaiting.ToDecide> Mails { get; private set; } = [];

    public IReadOnlyList<SupportAccountsQuery.Line> Unverified { get; private set; } = [];

    public IEnumerable<Look> Looks => Activations.Select(item => item.Account.Id).Concat(Mails.Select(mail => mail.AccountId))
        .Select(account => new Look(account, DeskView.Start));

    public TimeSpan AgeOf(DateTime at) => time.Now - at;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (User.MayOperateSupportDesk())
        {
            Holds = await waiting.HoldsAsync(cancellation);
            Counts = await waiting.CountAsync(User, cancellation);
            Activations = await waiting.ActivationsAsync(cancellation);
            Unverified = await accounts.ReadAsync(search: null, after: null, DeskWaiting.Shown, cancellation);
            Mails = await waiting.MailsAsync(cancellation);
        }
    }
}
