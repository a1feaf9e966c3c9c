using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Mail;

internal static class GivenMails
{
    public const string Alternative = "asha.other@elsewhere.example";

    public static Task<long> InvitationAsync(this Portal portal, string name = "Asha D.") => portal.ReadAsync(async db =>
    {
        var user = await UserAsync(portal, name);
        var mail = new OutboxMessage(MailKind.Invitation, user, user.Email, null, portal.Now());
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    });

    public static async Task<long> AssignmentMailAsync(
        this Portal portal, MailKind kind, string benefit, string to = "",
        Action<Assignment, StaffMemberId>? change = null, string name = "Asha D.")
    {
        var entitlement = await portal.EntitlementAsync(DemoOrganisation.Contoso, benefit);
        var user = await UserAsync(portal, name);
        var now = portal.Now();
        return await portal.ReadAsync(async db =>
        {
            var assignment = new Assignment(user.AccountId, entitlement, user.Id, Actor.System, now);
            if (benefit is "support-onprem" or "advisory-hours")
            {
                assignment.Request(user.Email, EmailAddress.Parse(Alternative), Actor.System, now);
            }

            change?.Invoke(assignment, await db.Staff.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());
            var mail = new OutboxMessage(kind, user, to.Length > 0 ? EmailAddress.Parse(to) : user.Email, assignment, now);
            db.AddRange(assignment, mail);
            await db.SaveChangesAsync();
            return mail.Id;
        });
    }

    public static Task<OutboxMessage> MailAsync(this Portal portal, long id) => portal.ReadAsync(async db =>
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await db.MailOf(account.Id).AsNoTracking().SingleAsync(m => m.Id == id);
    });

    public static async Task<MailState> StateOfAsync(this Portal portal, long id) => (await portal.MailAsync(id)).State;

    public static async Task RenameAsync(this Portal portal, string name, string newName)
    {
        var user = await UserAsync(portal, name);
        await portal.ReadAsync(async db =>
        {
            var same = await db.UsersOf(user.AccountId).SingleAsync(u => u.Id == user.Id);
            same.Rename(newName, same.Email);
            return await db.SaveChangesAsync();
        });
    }

    public static async Task DisableAsync(this Portal portal, string name)
    {
        var user = await UserAsync(portal, name);
        await portal.ReadAsync(async db =>
        {
            (await db.UsersOf(user.AccountId).SingleAsync(u => u.Id == user.Id)).Disable();
            return await db.SaveChangesAsync();
        });
    }

    public static Task EndAllAsync(this Portal portal) => portal.ExecuteAsync(
        "UPDATE Assignments SET EndedAt = AssignedAt, EndedByKind = 'System', EndedById = AssignedById WHERE EndedAt IS NULL");

    public static async Task SpeakAsync(this Portal portal, string name, Language? language)
    {
        var user = await UserAsync(portal, name);
        await portal.ReadAsync(async db =>
        {
            (await db.UsersOf(user.AccountId).SingleAsync(u => u.Id == user.Id)).Prefer(language, null);
            return await db.SaveChangesAsync();
        });
    }

    public static void Activate(Assignment assignment, StaffMemberId staff)
    {
        assignment.Activation!.Take(staff, assignment.AssignedAt);
        assignment.Activation.Complete(staff, "ACCESS-1", "CONTRACT-1", assignment.AssignedAt);
    }

    public static void SendBack(Assignment assignment, StaffMemberId staff)
    {
        assignment.Activation!.Take(staff, assignment.AssignedAt);
        assignment.Activation.SendBack(staff, "The <b>address</b> bounces");
    }

    public static void End(Assignment assignment, StaffMemberId staff) => assignment.End(Actor.System, assignment.AssignedAt, 0);

    public static DateTime Now(this Portal portal) => portal.Clock.GetUtcNow().UtcDateTime;

    public static void WaitALease(this Portal portal) => portal.Clock.Advance(OutboxMessage.Lease + TimeSpan.FromSeconds(1));

    private static async Task<PortalUser> UserAsync(Portal portal, string name)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.UsersOf(account.Id).AsNoTracking().SingleAsync(u => u.Name == name));
    }

    public static async Task<long> MailInStateAsync(this Portal portal, MailState state)
    {
        var id = await portal.InvitationAsync();
        await portal.SetStateAsync(id, state);
        return id;
    }

    public static Task SetStateAsync(this Portal portal, long id, MailState state) =>
        portal.ExecuteAsync(
            "UPDATE OutboxMessages SET State = @state, LeaseUntil = @until, Problem = @problem, Attempts = 3 WHERE Id = @id",
            ("@state", state.ToString()),
            ("@until", state is MailState.Leased or MailState.Sending ? portal.Now().AddMinutes(1) : null),
            ("@problem", state is MailState.Failed ? "RecipientRefused 550" : null),
            ("@id", id));
}
