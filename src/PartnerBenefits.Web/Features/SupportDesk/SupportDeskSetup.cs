using PartnerBenefits.Web.Features.SupportDesk.Accounts;
using PartnerBenefits.Web.Features.SupportDesk.Activations;
using PartnerBenefits.Web.Features.SupportDesk.Assignments;
using PartnerBenefits.Web.Features.SupportDesk.Corrections;
using PartnerBenefits.Web.Features.SupportDesk.Holds;
using PartnerBenefits.Web.Features.SupportDesk.Levels;
using PartnerBenefits.Web.Features.SupportDesk.Mails;
using PartnerBenefits.Web.Features.SupportDesk.Orders;

namespace PartnerBenefits.Web.Features.SupportDesk;

internal static class SupportDeskSetup
{
    public static IServiceCollection AddSupportDesk(this IServiceCollection services) => services
        .AddScoped<ActivationWork>()
        .AddScoped<ActivationsQuery>()
        .AddScoped<AnswerLevel>()
        .AddScoped<AskToReplaceAdmin>()
        .AddScoped<AssignmentLines>()
        .AddScoped<CompleteActivation>()
        .AddScoped<ConfirmHolds>()
        .AddScoped<ConfirmPayment>()
        .AddScoped<ConfirmReplacement>()
        .AddScoped<CorrectUnits>()
        .AddScoped<DecideMail>()
        .AddScoped<DeskOrdersQuery>()
        .AddScoped<DeskWaiting>()
        .AddScoped<EndOrder>()
        .AddScoped<EvidenceQuery>()
        .AddScoped<ExportAssignments>()
        .AddScoped<LevelRequestsQuery>()
        .AddScoped<MailsQuery>()
        .AddScoped<OrderWork>()
        .AddScoped<RecordEarned>()
        .AddScoped<RecordUse>()
        .AddScoped<RefuseCancellation>()
        .AddScoped<ReleaseActivation>()
        .AddScoped<SendBackActivation>()
        .AddScoped<SupportAccountQuery>()
        .AddScoped<SupportAccountsQuery>()
        .AddScoped<TakeActivation>()
        .AddScoped<VerifyAccount>()
        .AddScoped<ViewAccounts>()
        .AddScoped<WithdrawReplacement>();
}
