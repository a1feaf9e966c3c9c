using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class Newcomers
{
    public const string Page = "/join";

    public const string JoinForm = "#join-form";

    public const string AskForm = "#ask-form";

    public static Task<Newcomer> AddNewcomerAsync(this Portal portal, DemoOrganisation organisation, string name = "New N.") =>
        portal.ReadAsync(async db =>
        {
            var newcomer = new Newcomer(organisation.TenantId, Guid.NewGuid(), name,
                EmailAddress.Parse($"{Guid.CreateVersion7():n}@{organisation.Domain}"));
            db.Add(newcomer);
            await db.SaveChangesAsync();
            return newcomer;
        });

    public static async Task<AccessRequest> AskAsync(this Portal portal, Newcomer newcomer, string note = "")
    {
        var account = await portal.ReadAsync(db => db.Accounts.Where(a => a.TenantId == newcomer.TenantId).Select(a => a.Id).SingleAsync());
        return await portal.ReadAsync(async db =>
        {
            var request = new AccessRequest(account, newcomer.Id, note, portal.Clock.GetUtcNow().UtcDateTime);
            db.Add(request);
            await db.SaveChangesAsync();
            return request;
        });
    }

    public static Task<AccessRequest> FindRequestAsync(this Portal portal, AccessRequest request) =>
        portal.ReadAsync(db => db.AccessRequestsOf(request.AccountId).AsNoTracking().SingleAsync(r => r.Id == request.Id));

    public static Task<PortalUser?> FindUserAsync(this Portal portal, Newcomer newcomer) => portal.ReadAsync(db =>
        db.Set<PortalUser>().AsNoTracking().SingleOrDefaultAsync(u => u.TenantId == newcomer.TenantId && u.ObjectId == newcomer.ObjectId));

    public static string PageOf(AccessRequest request) => $"/account/users/requests/{request.Id}";
}
