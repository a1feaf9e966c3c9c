using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Subscriptions;

namespace PartnerBenefits.Web.Features.Dashboard;

public sealed class DashboardQuery(AccountSubscriptions subscriptions, AccountBenefits benefits, AccountDates dates)
{
    public Task<Membership?> MembershipAsync(PartnerAccountId account, CancellationToken cancellation) =>
        subscriptions.MembershipAsync(account, cancellation);

    public Task<IReadOnlyList<SubscriptionSummary>> HeldAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation) =>
        subscriptions.ShownAsync(account, today, cancellation);

    public async Task<IReadOnlyList<AccountDate>> NextDatesAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation)
    {
        var all = await dates.ReadAsync(account, today, cancellation);
        return [.. all.Where(date => !date.Date.IsPast && date.Date.Day <= today.AddYears(1))];
    }

    public async Task<IReadOnlyList<TabFigures>> ByTabAsync(
        PartnerAccountId account, IReadOnlyList<SubscriptionSummary> held, DateOnly today, CancellationToken cancellation)
    {
        var shown = held.Select(h => h.Subscription.Id).ToHashSet();
        var rows = (await benefits.AllAsync(account, today, cancellation)).Where(row => shown.Contains(row.SubscriptionId)).ToList();
        return rows.Count == 0 ? [] : [.. StoredNames.Known<BenefitTab>().Select(tab => TabFigures.For(tab, rows))];
    }
}
