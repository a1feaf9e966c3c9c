using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

internal static class StoredPeople
{
    public static async Task<PortalUser> AddPersonAsync(
        this Portal portal, string name, PartnerRoles roles = PartnerRoles.None,
        DemoOrganisation? organisation = null, bool isActive = true)
    {
        var account = await portal.AccountAsync(organisation ?? DemoOrganisation.Contoso);
        return await portal.ReadAsync(async db =>
        {
            var user = new PortalUser(account.Id, name,
                EmailAddress.Parse($"{Guid.CreateVersion7():n}@{(organisation ?? DemoOrganisation.Contoso).Domain}"), roles);
            if (!isActive)
            {
                user.Disable();
            }

            db.Add(user);
            await db.SaveChangesAsync();
            return user;
        });
    }

    public static Task<PortalUser> FindPersonAsync(this Portal portal, PortalUser user) => portal.FindPersonAsync(user.AccountId, user.Id);

    public static Task<PortalUser> FindPersonAsync(this Portal portal, PartnerAccountId account, PortalUserId id) =>
        portal.ReadAsync(db => db.UsersOf(account).AsNoTracking().SingleAsync(u => u.Id == id));

    public static Task<Assignment> AssignAsync(
        this Portal portal, string benefit, PortalUser user, string? alternative = null,
        Action<Assignment>? change = null) => portal.ReadAsync(async db =>
    {
        var organisation = DemoOrganisation.All.Single(o => user.Email.Value.EndsWith("@" + o.Domain, StringComparison.Ordinal));
        var entitlement = await portal.EntitlementAsync(organisation, benefit);
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var assignment = new Assignment(user.AccountId, entitlement, user.Id, Actor.System, now);
        if (alternative is not null)
        {
            assignment.Request(user.Email, EmailAddress.Parse(alternative), Actor.System, now);
        }

        change?.Invoke(assignment);
        db.Add(assignment);
        await db.SaveChangesAsync();
        var taken = assignment.EndedAt is null ? 1 : 0;
        await db.EntitlementsOf(user.AccountId).Where(e => e.Id == entitlement)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.SeatsTaken, e => e.SeatsTaken + taken));
        return assignment;
    });

    public static async Task PreferAsync(this Portal portal, DemoOrganisation organisation, string mailbox, Language language)
    {
        var (account, id) = (await portal.AccountAsync(organisation), await portal.PersonAsync(organisation, mailbox));
        await portal.ReadAsync(async db =>
        {
            (await db.UsersOf(account.Id).SingleAsync(u => u.Id == id)).Prefer(language, null);
            return await db.SaveChangesAsync();
        });
    }

    public static Task<List<OutboxMessage>> MailToAsync(this Portal portal, PortalUser user) => portal.ReadAsync(db =>
        db.MailOf(user.AccountId).AsNoTracking().Where(m => m.UserId == user.Id).OrderBy(m => m.Id).ToListAsync());

    public static Task<List<AuditEvent>> AuditOfAsync(this Portal portal, PortalUser user) => portal.ReadAsync(db =>
        db.AuditOf(user.AccountId).AsNoTracking().Where(e => e.UserId == user.Id).OrderBy(e => e.Id).ToListAsync());

    public static Task<StaffMemberId> AnyStaffAsync(this Portal portal) =>
        portal.ReadAsync(db => db.Staff.OrderBy(s => s.Name).Select(s => s.Id).FirstAsync());

    public static string PageOf(PortalUser user) => $"/account/users/{user.Id}";
}
