using PartnerBenefits.Web.Calendars;
using PartnerBenefits.Web.Ordering;
using PartnerBenefits.Web.Pages.Account;
using PartnerBenefits.Web.Pages.Account.AddUser;
using PartnerBenefits.Web.Pages.Account.DisableUser;
using PartnerBenefits.Web.Pages.Account.EditUser;
using PartnerBenefits.Web.Pages.Account.EnableUser;
using PartnerBenefits.Web.Pages.Account.GiveRoles;
using PartnerBenefits.Web.Pages.Account.GrantAccess;
using PartnerBenefits.Web.Pages.Account.RefuseAccess;
using PartnerBenefits.Web.Pages.Dashboard;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.AssignUser;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.CorrectAddress;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.GetKeys;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.RemoveUser;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.ResendMail;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits.SplitPool;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.AcceptAgreement;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.BuyOffer;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.EnterBilling;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Memberships;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Memberships.AskForLevel;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Memberships.RenewMembership;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Orders;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Orders.AskToCancel;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions.ActivateSubscription;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions.RenewSubscription;
using PartnerBenefits.Web.Pages.Dashboard.Partnership.Subscriptions.TurnRenewal;
using PartnerBenefits.Web.Pages.Joining;
using PartnerBenefits.Web.Pages.Joining.AskForAccess;
using PartnerBenefits.Web.Pages.Joining.JoinNetwork;
using PartnerBenefits.Web.Pages.My.ChoosePreferences;
using PartnerBenefits.Web.Pages.My.MakeCalendar;
using PartnerBenefits.Web.Pages.My.RevokeCalendar;
using PartnerBenefits.Web.Pages.Shared;
using PartnerBenefits.Web.Pages.SupportDesk;
using PartnerBenefits.Web.Pages.SupportDesk.Accounts;
using PartnerBenefits.Web.Pages.SupportDesk.Accounts.ViewAccount;
using PartnerBenefits.Web.Pages.SupportDesk.Activations;
using PartnerBenefits.Web.Pages.SupportDesk.Activations.CompleteActivation;
using PartnerBenefits.Web.Pages.SupportDesk.Activations.RecordUse;
using PartnerBenefits.Web.Pages.SupportDesk.Activations.ReleaseActivation;
using PartnerBenefits.Web.Pages.SupportDesk.Activations.SendBackActivation;
using PartnerBenefits.Web.Pages.SupportDesk.Activations.TakeActivation;
using PartnerBenefits.Web.Pages.SupportDesk.Assignments;
using PartnerBenefits.Web.Pages.SupportDesk.Assignments.ExportAssignments;
using PartnerBenefits.Web.Pages.SupportDesk.DecideMail;
using PartnerBenefits.Web.Pages.SupportDesk.Levels;
using PartnerBenefits.Web.Pages.SupportDesk.Levels.AnswerLevel;
using PartnerBenefits.Web.Pages.SupportDesk.Orders;
using PartnerBenefits.Web.Pages.SupportDesk.Orders.ConfirmPayment;
using PartnerBenefits.Web.Pages.SupportDesk.Orders.EndOrder;
using PartnerBenefits.Web.Pages.SupportDesk.Orders.RecordEarned;
using PartnerBenefits.Web.Pages.SupportDesk.Orders.RefuseCancellation;

namespace PartnerBenefits.Web.Pages;

internal static class Behaviours
{
    public static void AddBehaviours(this IServiceCollection services) => services
        .AddScoped<OrderPlacement>()
        .AddScoped<PlacedOrders>()
        .AddScoped<OffersQuery>()
        .AddScoped<AccountAgreement>()
        .AddScoped<AcceptAgreement>()
        .AddScoped<EnterBilling>()
        .AddScoped<BuyOffer>()
        .AddScoped<OrderQuery>()
        .AddScoped<AskToCancel>()
        .AddScoped<SubscriptionActions>()
        .AddScoped<PurchasedQuery>()
        .AddScoped<ActivateSubscription>()
        .AddScoped<RenewSubscription>()
        .AddScoped<TurnRenewal>()
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
        .AddScoped<ActivationsQuery>()
        .AddScoped<ActivationWork>()
        .AddScoped<TakeActivation>()
        .AddScoped<ReleaseActivation>()
        .AddScoped<CompleteActivation>()
        .AddScoped<SendBackActivation>()
        .AddScoped<RecordUse>()
        .AddScoped<ChoosePreferences>()
        .AddScoped<AuditTrailQuery>()
        .AddScoped<MailsQuery>()
        .AddScoped<DecideMail>()
        .AddScoped<UsersQuery>()
        .AddScoped<PersonDetailsQuery>()
        .AddScoped<PersonBenefits>()
        .AddScoped<TabExport>()
        .AddScoped<UserChanges>()
        .AddScoped<AddUser>()
        .AddScoped<EditUser>()
        .AddScoped<GiveRoles>()
        .AddScoped<DisableUser>()
        .AddScoped<EnableUser>()
        .AddScoped<WaitingQuery>()
        .AddScoped<SubscriptionsWaiting>()
        .AddScoped<AccountDates>()
        .AddScoped<ActivityQuery>()
        .AddScoped<DashboardQuery>()
        .AddScoped<CalendarText>()
        .AddScoped<MakeCalendar>()
        .AddScoped<RevokeCalendar>()
        .AddScoped<AssignmentLines>()
        .AddScoped<ExportAssignments>()
        .AddScoped<ViewAccount>()
        .AddScoped<SupportAccountQuery>()
        .AddScoped<DeskWaiting>()
        .AddScoped<DeskOrdersQuery>()
        .AddScoped<OrderWork>()
        .AddScoped<ConfirmPayment>()
        .AddScoped<EndOrder>()
        .AddScoped<RefuseCancellation>()
        .AddScoped<RecordEarned>()
        .AddScoped<AccountOpening>()
        .AddScoped<JoiningQuery>()
        .AddScoped<NewcomerEntry>()
        .AddScoped<JoinNetwork>()
        .AddScoped<AskForAccess>()
        .AddScoped<AccessRequestsQuery>()
        .AddScoped<GrantAccess>()
        .AddScoped<RefuseAccess>()
        .AddScoped<MembershipQuery>()
        .AddScoped<RenewMembership>()
        .AddScoped<AskForLevel>()
        .AddScoped<LevelRequestsQuery>()
        .AddScoped<AnswerLevel>()
        .AddScoped<WhoCanHelp>()
        .AddScoped<Show>();
}
