using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.People;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Dashboard;

/// <summary>Finds only what the person's roles let them act on.</summary>
public sealed class WaitingQuery(
    PortalDb db, AccountBenefits benefits, SubscriptionsWaiting subscriptions, MailsWaiting mails, Show show, IStringLocalizer<Texts> texts)
{
    private IReadOnlyList<Waiting>? found;

    /// <summary>Read once per request, so that the page and the menu show the same number.</summary>
    public async Task<IReadOnlyList<Waiting>> ForAsync(ClaimsPrincipal person, DateOnly today, CancellationToken cancellation) =>
        found ??= [.. (await FindAsync(person, today, cancellation)).OrderBy(waiting => waiting.Kind)];

    private async Task<IReadOnlyList<Waiting>> FindAsync(ClaimsPrincipal person, DateOnly today, CancellationToken cancellation)
    {
        var account = person.Account();
        var mailsWait = await mails.AreThereAnyAsync(account, cancellation);
        IReadOnlyList<Waiting> ofPeople = person.MayManageUsers()
            ?
            [
                .. await OfReplacementAsync(account, cancellation),
                .. await OfRequestsAsync(account, cancellation),
                .. mailsWait ? await mails.OfInvitationsAsync(account, cancellation) : [],
            ]
            : [];
        if (!person.MayManageBenefits())
        {
            return ofPeople;
        }

        var rows = await benefits.AllAsync(account, today, cancellation);
        return
        [
            .. ofPeople,
            .. person.IsOfVerifiedAccount() ? [] : Unverified(),
            .. await subscriptions.FindAsync(account, today, cancellation),
            .. mailsWait ? await mails.OfSeatsAsync(account, rows, cancellation) : [],
            .. OfBenefits(rows),
            .. await OfDisabledAsync(account, cancellation),
        ];
    }

    private async Task<IReadOnlyList<Waiting>> OfReplacementAsync(PartnerAccountId account, CancellationToken cancellation) =>
        !await db.AdminReplacementsOf(account).AnyAsync(r => r.EndedAt == null, cancellation) ? [] :
        [
            new Waiting(
                WaitingKind.AdminReplacement,
                texts["The network's staff want to change the Account admins of your organisation"],
                texts["If this is wrong, an Account admin can object. Nothing changes then."],
                Links.Replacement,
                texts["See it, and object"]),
        ];

    private async Task<IReadOnlyList<Waiting>> OfRequestsAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var count = await db.AccessRequestsOf(account).CountAsync(r => r.AnsweredAt == null, cancellation);
        return count == 0 ? [] :
        [
            new Waiting(
                WaitingKind.AccessRequested,
                show.Count(count, "{0} person asks for access", "{0} people ask for access"),
                texts["They have signed in and are waiting for an answer."],
                Links.Users,
                texts[count == 1 ? "Answer the request" : "Answer the requests"]),
        ];
    }

    private IEnumerable<Waiting> Unverified() =>
    [
        new(
            WaitingKind.Unverified,
            texts["The network has not verified your organisation yet"],
            texts["Its staff do so when they confirm your first payment, or earlier. Until then you can order and invite people."],
            Links.Membership,
            texts["Details"]),
    ];

    private IEnumerable<Waiting> OfBenefits(IReadOnlyList<BenefitRow> rows) =>
    [
        .. In(rows, BenefitState.SentBack).Select(row => OfOne(WaitingKind.SentBack, row, row.Status.Why, texts["Correct"])),
        .. ToChoose([.. In(rows, BenefitState.ToChoose)]),
        .. In(rows, BenefitState.WaitingForStock)
            .Select(row => OfOne(WaitingKind.WaitingForStock, row, row.Status.Why, texts["Details"])),
        .. rows.Where(row => IsFull(row) && !rows.Any(other => IsFree(other, row))).Select(row => new Waiting(
            WaitingKind.SeatsAllTaken,
            show.Count(row.Seats.Seats, "{1}: the only seat is taken", "{1}: all {0} seats are taken", row.Name.Localized),
            texts["Remove somebody first, then assign a different person."],
            Links.Benefit(row.Tab, row.Id),
            texts["See who has it"])),
        .. Unused([.. In(rows, BenefitState.Available).Where(row => !IsFull(row))]),
    ];

    private Waiting OfOne(WaitingKind kind, BenefitRow row, string why, string button) =>
        new(kind, row.Name.Localized, texts[why], Links.Benefit(row.Tab, row.Id), button);

    private IEnumerable<Waiting> ToChoose(IReadOnlyList<BenefitRow> rows) =>
        rows.Count == 0 ? [] : [ToChoose(rows, rows.DistinctBy(row => row.PoolId).Count())];

    private Waiting ToChoose(IReadOnlyList<BenefitRow> rows, int pools) => new(
        WaitingKind.ToChoose,
        show.Count(
            pools,
            "{0} choice between cloud and on-premises has not been made",
            "{0} choices between cloud and on-premises have not been made"),
        show.Count(rows.Count, "{0} benefit opens when the units are split.", "{0} benefits open when the units are split."),
        Links.Choices,
        texts["Split the units"]);

    private IEnumerable<Waiting> Unused(IReadOnlyList<BenefitRow> rows) =>
        rows.Count == 0 ? [] : [Unused(rows, rows.CountBy(row => row.Tab).MaxBy(tab => tab.Value).Key)];

    private Waiting Unused(IReadOnlyList<BenefitRow> rows, BenefitTab most) => new(
        WaitingKind.Unused,
        show.Count(rows.Count, "{0} benefit is open and not in use", "{0} benefits are open and not in use"),
        rows.All(row => row.Tab == most)
            ? texts["You can use them until their last usable day."]
            : texts["You can use them until their last usable day. Most of them are under {0}.", texts[Labels.For(most)].Value],
        $"{Links.Tab(most)}?state={BenefitState.Available}",
        texts["See them"]);

    private async Task<IEnumerable<Waiting>> OfDisabledAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var holders = await db.UsersOf(account)
            .Where(u => !u.IsActive && db.AssignmentsOf(account).Any(a => a.UserId == u.Id && a.EndedAt == null))
            .Select(u => u.Id).ToListAsync(cancellation);
        return holders.Count == 0 ? [] :
        [
            new Waiting(
                WaitingKind.HeldByDisabled,
                show.Count(holders.Count, "{0} disabled person still has benefits", "{0} disabled people still have benefits"),
                texts["Their seats stay taken until somebody removes these people."],
                holders.Count == 1 ? Links.User(holders[0]) : $"{Links.Users}?state={UserState.Disabled}",
                texts["See what they have"]),
        ];
    }

    private static IEnumerable<BenefitRow> In(IEnumerable<BenefitRow> rows, BenefitState state) =>
        rows.Where(row => row.Status.State == state);

    /// <summary>Whether somebody can be assigned to the same product of another subscription.</summary>
    private static bool IsFree(BenefitRow other, BenefitRow row) => other.Tab == row.Tab && other.Name == row.Name
        && other.Snapshot is { Fulfilment: Fulfilment.Seats, Subscription: SubscriptionState.Active } && other.Seats.Free > 0;

    private static bool IsFull(BenefitRow row) => row.Snapshot is { Fulfilment: Fulfilment.Seats, Subscription: SubscriptionState.Active }
        && row.Seats is { Seats: > 0, Free: 0 };
}
