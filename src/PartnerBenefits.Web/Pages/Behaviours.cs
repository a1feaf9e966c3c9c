using PartnerBenefits.Web.Pages.Account;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;
using PartnerBenefits.Web.Pages.My.ChoosePreferences;
using PartnerBenefits.Web.Pages.Shared;
using PartnerBenefits.Web.Pages.SupportDesk;
using PartnerBenefits.Web.Pages.SupportDesk.Accounts;
using PartnerBenefits.Web.Pages.SupportDesk.Accounts.ViewAccount;
using PartnerBenefits.Web.Pages.SupportDesk.Assignments;
using PartnerBenefits.Web.Pages.SupportDesk.Assignments.ExportAssignments;

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
        .AddScoped<AssignmentLines>()
        .AddScoped<ExportAssignments>()
        .AddScoped<ViewAccount>()
        .AddScoped<SupportAccountQuery>()
        .AddScoped<DeskWaiting>()
        .AddScoped<WhoCanHelp>()
        .AddScoped<Show>();
}
