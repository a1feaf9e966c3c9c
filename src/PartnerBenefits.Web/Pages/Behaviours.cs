using PartnerBenefits.Web.Pages.Account;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.AssignUser;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.CorrectAddress;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.RemoveUser;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.ResendMail;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.SplitPool;
using PartnerBenefits.Web.Pages.My.ChoosePreferences;
using PartnerBenefits.Web.Pages.Shared;

namespace PartnerBenefits.Web.Pages;

internal static class Behaviours
{
    public static void AddBehaviours(this IServiceCollection services) => services
        .AddScoped<AccountBenefits>()
        .AddScoped<AccountSubscriptions>()
        .AddScoped<BenefitDetailsQuery>()
        .AddScoped<BenefitPeopleQuery>()
        .AddScoped<EntitlementLock>()
        .AddScoped<GetKeys>()
        .AddScoped<AssignUser>()
        .AddScoped<RemoveUser>()
        .AddScoped<CorrectAddress>()
        .AddScoped<ResendMail>()
        .AddScoped<SplitPool>()
        .AddScoped<ChoosePreferences>()
        .AddScoped<AuditTrailQuery>()
        .AddScoped<WhoCanHelp>()
        .AddScoped<Show>();
}
