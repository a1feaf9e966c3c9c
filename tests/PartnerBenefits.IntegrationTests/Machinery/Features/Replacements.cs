using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Features;

/// <summary>Replacing the Account admin of Contoso by its member.</summary>
internal static class Replacements
{
    public const string Ask = "form[action$='handler=AskToReplace']";

    public const string Confirm = "form[action$='handler=ConfirmReplacement']";

    public const string Withdraw = "form[action$='handler=WithdrawReplacement']";

    public const string Objection = "form[action$='handler=Object']";

    public const string PartnerPage = "/account/users/replacement";

    public const string Member = "contoso-member@contoso.example";

    public static async Task<string> ReplacementPageAsync(this Portal portal) =>
        Verification.DeskPageOf(await portal.AccountAsync(DemoOrganisation.Contoso));

    /// <summary>Another operator than the demo's: its reviewer, to whom the directory has given the role.</summary>
    public static async Task<Visitor> SignInSecondOperatorAsync(this Portal portal)
    {
        var visitor = await portal.SignInAsync("support-reviewer");
        var id = Persona.Find("support-reviewer")!.ObjectId;
        await portal.ReadAsync(async db =>
        {
            var staff = await db.Staff.SingleAsync(s => s.ObjectId == id);
            staff.Arrive(staff.Name, staff.Email, [StaffRole.SupportOperator]);
            return await db.SaveChangesAsync();
        });
        return visitor;
    }

    /// <summary>The Account admin has signed in by Entra, and so can object.</summary>
    public static async Task LinkAdminAsync(this Portal portal)
    {
        var persona = Persona.Find("contoso-account-admin")!;
        await portal.ReadAsync(async db =>
        {
            (await db.Set<PortalUser>().SingleAsync(u => u.Email == persona.Email)).Link(persona.TenantId, persona.ObjectId);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>One that waits, begun by the first of the staff. Nothing is done if there is one already.</summary>
    public static async Task BeginReplacementAsync(this Portal portal)
    {
        if ((await portal.ReplacementsAsync()).Any(r => r.IsOpen))
        {
            return;
        }

        var member = await portal.UserAsync("contoso-member");
        await portal.ReadAsync(async db =>
        {
            var staff = await db.Staff.OrderBy(s => s.Id).FirstAsync();
            db.Add(new AdminReplacement(
                member.AccountId, member.Name, member.Email, "Left", staff.Id, portal.Clock.GetUtcNow().UtcDateTime)
            {
                PersonId = member.Id,
            });
            return await db.SaveChangesAsync();
        });
    }

    public static async Task<Answer> AskAsync(
        this Portal portal, Visitor staff, string email = Member, string? name = null, bool leaves = true, string reason = "Left")
    {
        var admin = await portal.UserAsync("contoso-account-admin");
        return await staff.SubmitAsync(
            await portal.ReplacementPageAsync(), Ask, ("Email", email), ("Name", name), ("Leaving", leaves ? admin.Id.ToString() : ""),
            ("Reason", reason));
    }

    public static async Task<PortalUser> UserAsync(this Portal portal, string mailbox)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        var email = EmailAddress.Parse($"{mailbox}@{DemoOrganisation.Contoso.Domain}");
        return await portal.ReadAsync(db => db.UsersOf(account.Id).AsNoTracking().SingleAsync(u => u.Email == email));
    }

    public static async Task<List<AdminReplacement>> ReplacementsAsync(this Portal portal)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.AdminReplacementsOf(account.Id).AsNoTracking().OrderBy(r => r.AskedAt).ToListAsync());
    }

    public static async Task<List<string>> ReplacementMailsAsync(this Portal portal, MailKind kind)
    {
        var account = await portal.AccountAsync(DemoOrganisation.Contoso);
        return await portal.ReadAsync(db => db.MailOf(account.Id).Where(m => m.Kind == kind)
            .Join(db.UsersOf(account.Id), m => m.UserId, u => u.Id, (_, u) => u.Name).OrderBy(n => n).ToListAsync());
    }
}
