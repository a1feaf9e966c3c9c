using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

public sealed class BenefitsTabModel(AccountBenefits benefits, AccountSubscriptions subscriptions, TimeProvider time) : PageModel
{
    public BenefitTab Tab { get; private set; }

    /// <summary>See <see cref="AccountSubscriptions.ShownAsync"/>.</summary>
    public IReadOnlyList<HeldSubscription> Held { get; private set; } = [];

    /// <summary>Whether there is anything to show: of what isn't activated there isn't.</summary>
    public bool HasBenefits => AllTabs.Count > 0;

    public DateOnly Today { get; private set; }

    public BenefitFilter Filter { get; private set; } = new();

    public ILookup<BenefitTab, BenefitRow> AllTabs { get; private set; } = Array.Empty<BenefitRow>().ToLookup(r => r.Tab);

    /// <summary>Of this tab and the subscriptions that are held.</summary>
    public IReadOnlyList<BenefitRow> All { get; private set; } = [];

    public IReadOnlyList<BenefitRow> Shown { get; private set; } = [];

    /// <summary>What is shown, and what other states would show beside the same search and group.</summary>
    public IReadOnlyList<BenefitRow> InAnyState { get; private set; } = [];

    /// <summary>Of this tab and older subscriptions: their keys stay visible and count for nothing.</summary>
    public IReadOnlyList<BenefitRow> Earlier { get; private set; } = [];

    /// <summary>How many benefits of the other tabs the search finds; empty where nothing is looked for.</summary>
    public IReadOnlyList<(BenefitTab Tab, int Count)> OnOtherTabs { get; private set; } = [];

    public async Task OnGetAsync(string tab, [FromQuery(Name = "")] BenefitFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Tab = TabConstraint.Parse(tab);
        Today = time.Today;
        Held = await subscriptions.ShownAsync(User.Account(), Today, cancellation);
        var shown = Held.Select(held => held.Subscription.Id).ToHashSet();
        var rows = await benefits.AllAsync(User.Account(), Today, cancellation);
        AllTabs = rows.Where(r => shown.Contains(r.SubscriptionId)).ToLookup(r => r.Tab);
        All = [.. AllTabs[Tab]];
        Earlier = [.. rows.Where(r => r.Tab == Tab && !shown.Contains(r.SubscriptionId))];
        Filter = filter;
        InAnyState = [.. ModelState.IsValid ? filter.NarrowInAnyState(All) : All];
        Shown = [.. filter.Order(ModelState.IsValid ? filter.Narrow(All) : All)];
        OnOtherTabs = ModelState.IsValid && !string.IsNullOrWhiteSpace(filter.Find) ? CountOnOtherTabs(filter.Find) : [];
    }

    // Groups and states are a tab's own, so only what is looked for goes along.
    private (BenefitTab, int)[] CountOnOtherTabs(string find) =>
        [.. Enum.GetValues<BenefitTab>().Where(tab => tab != Tab)
            .Select(tab => (tab, new BenefitFilter { Find = find }.Narrow(AllTabs[tab]).Count()))];
}
