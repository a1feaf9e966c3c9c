using PartnerBenefits.Web.Pages.Account;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;
using PartnerBenefits.Web.Pages.My.ChoosePreferences;
using PartnerBenefits.Web.Pages.Shared;
using PartnerBenefits.Web.Pages.SupportDesk;
using PartnerBenefits.Web.Pages.SupportDesk.QueueMailAgain;
using PartnerBenefits.Web.Pages.SupportDesk.SettleMail;

namespace PartnerBenefits.Web.Pages;

internal static class Behaviours
{
    public static void AddBehaviours(this IServiceCollection services) => services
        .AddScoped<AccountBenefits>()
        .AddScoped<AccountSubscriptions>()
        .AddScoped<BenefitDetailsQuery>()
        .AddScoped<GetKeys>()
        .AddScoped<ChoosePreferences>()
        .AddScoped<AuditTrailQuery>()
        .AddScoped<MailsQuery>()
        .AddScoped<QueueMailAgain>()
        .AddScoped<SettleMail>()
        .AddScoped<WhoCanHelp>()
        .AddScoped<Show>();
}
