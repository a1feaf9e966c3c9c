using PartnerBenefits.Web.Features.AuditTrail;
using PartnerBenefits.Web.Features.Benefits;
using PartnerBenefits.Web.Features.Dashboard;
using PartnerBenefits.Web.Features.Joining;
using PartnerBenefits.Web.Features.Keys;
using PartnerBenefits.Web.Features.Memberships;
using PartnerBenefits.Web.Features.My;
using PartnerBenefits.Web.Features.Orders;
using PartnerBenefits.Web.Features.People;
using PartnerBenefits.Web.Features.Pools;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Features.Shared;
using PartnerBenefits.Web.Features.Subscriptions;
using PartnerBenefits.Web.Features.SupportDesk;

namespace PartnerBenefits.Web.Features;

internal static class FeaturesSetup
{
    public static void AddFeatures(this IServiceCollection services) => services
        .AddAuditTrail()
        .AddBenefits()
        .AddDashboard()
        .AddJoining()
        .AddKeys()
        .AddMemberships()
        .AddMy()
        .AddOrders()
        .AddPeople()
        .AddPools()
        .AddSeats()
        .AddShared()
        .AddSubscriptions()
        .AddSupportDesk();
}
