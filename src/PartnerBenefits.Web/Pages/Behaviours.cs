using PartnerBenefits.Web.Pages.Account;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;
using PartnerBenefits.Web.Pages.My.ChoosePreferences;
using PartnerBenefits.Web.Pages.Shared;

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
        .AddScoped<WhoCanHelp>()
        .AddScoped<Show>();
}
