using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.Subscriptions;

public sealed class AccountDates(AccountSubscriptions subscriptions, IStringLocalizer<Texts> texts)
{
    public async Task<IReadOnlyList<AccountDate>> ReadAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation)
    {
        var bought = await subscriptions.AllAsync(account, cancellation);
        var offers = await subscriptions.OffersAsync(cancellation);
        var membership = await subscriptions.MembershipAsync(account, cancellation);
        var dates = bought.SelectMany(s => Timeline.For(s, RenewalOutlook.For(s, offers[s.OfferId], membership, today), today)
            .Select(date => new AccountDate(s.Id.Value, offers[s.OfferId].Name.Localized, date, Links.Subscription(s.Id))));
        var ofMembership = membership is null ? [] : Timeline.For(membership, today).Select(date =>
            new AccountDate(account.Value, texts["Membership"], date, Links.Membership));
        return [.. dates.Concat(ofMembership).OrderBy(date => date.Date.Day).ThenBy(date => date.Date.Kind).ThenBy(date => date.Subject)];
    }
}
