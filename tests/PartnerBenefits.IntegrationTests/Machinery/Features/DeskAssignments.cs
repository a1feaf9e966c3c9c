using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class DeskAssignments
{
    public const string Seats = "vs-professional";
    public const string Team = "vsts-account";
    public const string Support = "support-onprem";
    public const string Credit = "azure-credit";

    public static async Task<long> AssignAsync(
        this Portal portal, DemoOrganisation organisation, string benefit, string person, DateTime? at = null,
        bool ended = false, Actor? by = null)
    {
        var account = (await portal.AccountAsync(organisation)).Id;
        var entitlement = await portal.EntitlementAsync(organisation, benefit);
        var since = at ?? portal.Clock.GetUtcNow().UtcDateTime;
        var id = await portal.ReadAsync(async db =>
        {
            var user = await db.UsersOf(account).SingleAsync(u => u.Name == person);
            var assignment = new Assignment(account, entitlement, user.Id, by ?? Actor.For(user.Id), since);
            if (ended)
            {
                assignment.End(Actor.System, since.AddHours(1), 0);
            }

            db.Add(assignment);
            await db.SaveChangesAsync();
            return assignment.Id;
        });
        await portal.CountSeatsAsync(entitlement);
        return id;
    }

    public static Task RequestAsync(this Portal portal, long assignment, DateTime at) => portal.ReadAsync(async db =>
    {
        var all = new PartnerBenefits.Data.AcrossAccounts(db);
        var requested = await all.Assignments.SingleAsync(a => a.Id == assignment);
        requested.Request(EmailAddress.Parse("own@x.example"), EmailAddress.Parse("other@x.example"), Actor.For(requested.UserId), at);
        db.Add(requested.Activation!);
        return await db.SaveChangesAsync();
    });

    public static Task RenameAsync(this Portal portal, DemoOrganisation organisation, string person, string name, string email) =>
        portal.ReadAsync(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.PartnerId == organisation.PartnerId);
            (await db.UsersOf(account.Id).SingleAsync(u => u.Name == person)).Rename(name, EmailAddress.Parse(email));
            return await db.SaveChangesAsync();
        });

    private static Task<int> CountSeatsAsync(this Portal portal, EntitlementId entitlement) => portal.ExecuteAsync(
        "UPDATE Entitlements SET SeatsTaken = (SELECT count(*) FROM Assignments a WHERE a.EntitlementId = Entitlements.Id AND a.EndedAt "
            + "IS NULL) WHERE Id = @id",
        ("@id", entitlement.Value));
}
