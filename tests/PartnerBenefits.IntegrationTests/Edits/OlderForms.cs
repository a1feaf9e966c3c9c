using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Edits;

/// <summary>One older form for each handler that <see cref="PostKinds"/> calls <see cref="PostKind.Version"/>.</summary>
public static partial class OlderForms
{
    private const string Choices = "/dashboard/partnership/benefits/choices";

    private const string Membership = "/dashboard/partnership/membership";

    private const string Levels = "/support-desk/levels";

    private const string AccountAdmin = "contoso-account-admin";

    private const string UserAdmin = "contoso-user-admin";

    private const string PartnerAdmin = "contoso-partner-admin";

    public static readonly IReadOnlyDictionary<string, Func<Portal, Task<OlderForm>>> All =
        new Dictionary<string, Func<Portal, Task<OlderForm>>>
        {
            ["POST /account/users/{id:guid}?handler=Edit"] = EditAsync,
            ["POST /account/users/{id:guid}?handler=Roles"] = RolesAsync,
            ["POST /account/users/{id:guid}?handler=Disable"] = portal => SwitchAsync(portal, "disable", "enable"),
            ["POST /account/users/{id:guid}?handler=Enable"] = portal => SwitchAsync(portal, "enable", "disable"),
            ["POST /account/users/requests/{id:guid}?handler=Grant"] = portal => AnswerAccessAsync(portal, "#grant-form", "True"),
            ["POST /account/users/requests/{id:guid}?handler=Refuse"] = portal => AnswerAccessAsync(portal, "#refuse-form", "False"),
            ["POST /dashboard/partnership/benefits/{tab:tab}/{id:guid}?handler=Correct"] = CorrectAsync,
            ["POST /dashboard/partnership/benefits/choices?handler=Split"] = SplitAsync,
            ["POST /dashboard/partnership/offers/{offer}/billing"] = BillingAsync,
            ["POST /dashboard/partnership/membership?handler=Ask"] = AskForLevelAsync,
            ["POST /dashboard/partnership/orders/{id:guid}?handler=AskToCancel"] = AskToCancelAsync,
            ["POST /support-desk/levels?handler=Confirm"] = portal => AnswerLevelAsync(portal, "Confirm", "True "),
            ["POST /support-desk/levels?handler=Refuse"] = portal => AnswerLevelAsync(portal, "Refuse", "False Not yet."),
            ["POST /support-desk/orders/{id:guid}?handler=Refuse"] = RefuseCancellationAsync,
            ["POST /my"] = SettingsAsync,
        };

    private static async Task<OlderForm> EditAsync(Portal portal)
    {
        var user = await portal.AddPersonAsync("Ash D.");
        var page = StoredPeople.PageOf(user);
        return new OlderForm
        {
            Page = page,
            Form = "#edit-form",
            Persona = AccountAdmin,
            Typed = [("Name", "Asha D."), ("Email", user.Email.Value)],
            Meanwhile = () => OlderForm.SendAsync(
                portal, UserAdmin, page, "#edit-form", ("Name", "Ash Dee"), ("Email", "ash.dee@contoso.example")),
            Who = "Contoso User Admin",
            State = async () => await portal.FindPersonAsync(user) is var now ? $"{now.Name} {now.Email}" : "",
            Then = $"Asha D. {user.Email}",
        };
    }

    private static async Task<OlderForm> RolesAsync(Portal portal)
    {
        var user = await portal.AddPersonAsync("Ash D.");
        var page = StoredPeople.PageOf(user);
        return new OlderForm
        {
            Page = page,
            Form = "#roles-form",
            Persona = AccountAdmin,
            Typed = [("Roles", "PartnerAdmin")],
            Meanwhile = () => OlderForm.SendAsync(portal, UserAdmin, page, "#roles-form", ("Roles", "UserAdmin")),
            Who = "Contoso User Admin",
            State = async () => $"{(await portal.FindPersonAsync(user)).Roles}",
            Then = "PartnerAdmin",
        };
    }

    /// <summary>Meanwhile somebody does what the form says, and somebody else takes that back.</summary>
    private static async Task<OlderForm> SwitchAsync(Portal portal, string form, string back)
    {
        var user = await portal.AddPersonAsync("Ash D.", isActive: form == "disable");
        var page = StoredPeople.PageOf(user);
        return new OlderForm
        {
            Page = page,
            Form = $"#{form}-form",
            Persona = AccountAdmin,
            Meanwhile = async () =>
            {
                await OlderForm.SendAsync(portal, AccountAdmin, page, $"#{form}-form");
                await OlderForm.SendAsync(portal, UserAdmin, page, $"#{back}-form");
            },
            Who = "Contoso User Admin",
            State = async () => $"{(await portal.FindPersonAsync(user)).IsActive}",
            Then = $"{form == "enable"}",
        };
    }

    private static async Task<OlderForm> AnswerAccessAsync(Portal portal, string form, string then)
    {
        var newcomer = await portal.AddNewcomerAsync(DemoOrganisation.Contoso);
        var request = await portal.AskAsync(newcomer, "Please.");
        var page = Newcomers.PageOf(request);
        return new OlderForm
        {
            Page = page,
            Form = form,
            Persona = AccountAdmin,
            Meanwhile = async () =>
            {
                await OlderForm.SendAsync(portal, UserAdmin, page, "#refuse-form");
                await portal.ReadAsync(async db =>
                {
                    var tomorrow = portal.Clock.GetUtcNow().UtcDateTime.AddDays(1);
                    (await db.AccessRequestsOf(request.AccountId).SingleAsync(r => r.Id == request.Id)).AskAgain("As an intern.", tomorrow);
                    db.Add(new AuditEvent(
                        AuditAction.AccessRequested, Actor.For(newcomer.Id), request.AccountId, null, tomorrow));
                    return await db.SaveChangesAsync();
                });
            },
            Who = "New N.",
            State = async () => await portal.FindRequestAsync(request) is var now ? $"{now.IsGranted}" : "",
            Then = then,
        };
    }

    private static async Task<OlderForm> CorrectAsync(Portal portal)
    {
        var (asha, page) = (await portal.PersonAsync("Asha"), await portal.PageAsync(BenefitForms.Support));
        using (var admin = await portal.SignInAsync(PartnerAdmin))
        {
            await admin.AssignAsync(page, asha, "asha@home.example");
        }

        const string Form = "form[action$='handler=Correct']";
        return new OlderForm
        {
            Page = page,
            Form = Form,
            Persona = PartnerAdmin,
            Typed = [("AlternativeEmail", "asha@old.example")],
            Meanwhile = () => OlderForm.SendAsync(portal, AccountAdmin, page, Form, ("AlternativeEmail", "asha@new.example")),
            Who = "Contoso Account Admin",
            State = async () => await portal.ReadAsync(
                db => db.ActivationsOf(asha.AccountId).Select(a => a.AlternativeEmail.Value).SingleAsync()),
            Then = "asha@old.example",
        };
    }

    private static async Task<OlderForm> SplitAsync(Portal portal)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        return new OlderForm
        {
            Page = Choices,
            Form = "#pool-management form",
            Persona = PartnerAdmin,
            Typed = [("Cloud", "1")],
            Meanwhile = () => OlderForm.SendAsync(portal, AccountAdmin, Choices, "#pool-management form", ("Cloud", "4")),
            Who = "Contoso Account Admin",
            State = async () => $"{await portal.ReadAsync(
                db => db.PoolsOf(account).Where(p => p.Pool == "management").Select(p => p.Cloud).SingleAsync())}",
            Then = "1",
        };
    }
}
