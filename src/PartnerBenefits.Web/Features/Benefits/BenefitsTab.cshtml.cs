using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Features.Subscriptions;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Benefits;

public sealed class BenefitsTabModel(AccountBenefits benefits, AccountSubscriptions subscriptions, TimeProvider time) : PageModel
{
    public BenefitTab Tab { get; private set; }

    public IReadOnlyList<SubscriptionSummary> Held { get; private set; } = [];

    public bool HasBenefits => AllTabs.Count > 0;

    public DateOnly Today { get; private set; }

    public BenefitFilter Filter { get; private set; } = new();

    public ILookup<BenefitTab, BenefitRow> AllTabs { get; private set; } = Array.Empty<BenefitRow>().ToLookup(r => r.Tab);

    public IReadOnlyList<BenefitRow> All { get; private set; } = [];

    public IReadOnlyList<BenefitRow> Shown { get; private set; } = [];

    public IReadOnlyList<BenefitRow> InAnyState { get; private set; } = [];

    /// <summary>Benefits of older subscriptions. Their keys stay visible, but the counts leave them out.</summary>
    public IReadOnlyList<BenefitRow> Earlier { get; private set; } = [];

    public IReadOnlyList<(BenefitTab Tab, int Count)> OnOtherTabs { get; private set; } = [];

    public async Task OnGetAsync(string tab, [FromQuery(Name = "")] BenefitFilter filter, CancellationToken cancellation)
    {
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

    private (BenefitTab, int)[] CountOnOtherTabs(string find) =>
        [.. StoredNames.Known<BenefitTab>().Where(tab => tab != Tab)
            .Select(tab => (tab, new BenefitFilter { Find = find }.Narrow(AllTabs[tab]).Count()))];
}
