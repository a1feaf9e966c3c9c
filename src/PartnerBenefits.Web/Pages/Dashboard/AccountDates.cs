using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

namespace PartnerBenefits.Web.Pages.Dashboard;

/// <summary>All dates of an account together, for the dashboard and the calendar.</summary>
public sealed class AccountDates(PortalDb db, AccountSubscriptions subscriptions, IStringLocalizer<Texts> texts)
{
    /// <summary>In their order, the past ones too.</summary>
    public async Task<IReadOnlyList<AccountDate>> OfAsync(PartnerAccountId account, DateOnly today, CancellationToken cancellation)
    {
        var bought = await subscriptions.OfAsync(account, cancellation);
        var names = await subscriptions.NamesAsync(cancellation);
        var membership = await db.MembershipOf(account).AsNoTracking().SingleOrDefaultAsync(cancellation);
        var dates = bought.SelectMany(s => Timeline.Of(s, today).Select(date =>
            new AccountDate(s.Id.Value, names[s.OfferId].Here, date, Links.Subscription(s.Id))));
        var ofMembership = membership is null ? [] : Timeline.Of(membership, today).Select(date =>
            new AccountDate(account.Value, texts["Membership"], date, Links.Membership));
        return [.. dates.Concat(ofMembership).OrderBy(date => date.Date.Day).ThenBy(date => date.Date.Kind)];
    }
}
