using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Edits;

/// <summary>Steps that somebody else has taken meanwhile.</summary>
public static class LateSteps
{
    private const string Queue = "/support-desk/activations";

    private const string PartnerAdmin = "contoso-partner-admin";

    public static readonly IReadOnlyDictionary<string, Func<Portal, Task<OlderForm>>> All =
        new Dictionary<string, Func<Portal, Task<OlderForm>>>
        {
            ["Pay after Cancel"] = portal => OrderAsync(portal, DeskOrders.Pay, DeskOrders.Cancel),
            ["Cancel after Pay"] = portal => OrderAsync(portal, DeskOrders.Cancel, DeskOrders.Pay),
            ["Take after Take"] = portal => ActivationAsync(portal, [], "Take", "Take"),
            ["Complete after SendBack"] = portal => ActivationAsync(portal, ["Take"], "Complete", "SendBack"),
            ["SendBack after Complete"] = portal => ActivationAsync(portal, ["Take"], "SendBack", "Complete"),
            ["Complete after Complete"] = portal => ActivationAsync(portal, ["Take"], "Complete", "Complete"),
            ["Release after Complete"] = portal => ActivationAsync(portal, ["Take"], "Release", "Complete"),
            ["Again after Settle"] = MailAsync,
            ["TurnOff after TurnOff"] = RenewalAsync,
            ["Remove after Remove"] = RemoveAsync,
        };

    private static readonly (string Name, string? Value)[] Fields =
        [("AccessId", "AC-1"), ("ContractId", "CT-1"), ("Reason", "It bounces.")];

    private static async Task<OlderForm> OrderAsync(Portal portal, string form, string faster)
    {
        var order = await portal.PlaceForFabrikamAsync();
        var page = DeskOrders.PageOf(order);
        return new OlderForm
        {
            Page = page,
            Form = form,
            Persona = DeskOrders.Operator,
            Typed = [("Reason", "Ordered twice.")],
            Meanwhile = () => OlderForm.SendAsync(portal, DeskOrders.Operator, page, faster, ("Reason", "Ordered twice.")),
            Who = "Support Operator",
            State = async () => $"{await portal.StateAsync(order)}",
        };
    }

    private static async Task<OlderForm> ActivationAsync(Portal portal, string[] earlier, string handler, string faster)
    {
        var (asha, page) = (await portal.PersonAsync("Asha"), await portal.PageAsync(BenefitForms.Support));
        using (var admin = await portal.SignInAsync(PartnerAdmin))
        {
            await admin.AssignAsync(page, asha, "asha@home.example");
        }

        foreach (var step in earlier)
        {
            await OlderForm.SendAsync(portal, DeskOrders.Operator, Queue, FormOf(step));
        }

        return new OlderForm
        {
            Page = Queue,
            Form = FormOf(handler),
            Persona = DeskOrders.Operator,
            Typed = Fields,
            Meanwhile = () => OlderForm.SendAsync(portal, DeskOrders.Operator, Queue, FormOf(faster), Fields),
            Who = "Support Operator",
            State = async () => await portal.ReadAsync(db => db.ActivationsOf(asha.AccountId).AsNoTracking().SingleAsync()) is var now
                ? $"{now.Stage} {now.AccessId} {now.Version}" : "",
        };
    }

    private static string FormOf(string handler) => $"form[action*='handler={handler}']";

    private static async Task<OlderForm> MailAsync(Portal portal)
    {
        var id = await portal.MailInStateAsync(MailState.Failed);
        return new OlderForm
        {
            Page = MailPage.Address,
            Form = MailPage.Form(id, "Again"),
            Persona = DeskOrders.Operator,
            Meanwhile = () => OlderForm.SendAsync(portal, DeskOrders.Operator, MailPage.Address, MailPage.Form(id, "Settle")),
            Who = "Support Operator",
            State = async () => $"{await portal.StateOfAsync(id)}",
        };
    }

    private static async Task<OlderForm> RenewalAsync(Portal portal)
    {
        var page = await portal.SubscriptionPageAsync(DemoOrganisation.Contoso) + "?confirm=renewal-off";
        return new OlderForm
        {
            Page = page,
            Form = "form[action$='handler=TurnOff']",
            Persona = PartnerAdmin,
            Meanwhile = () => OlderForm.SendAsync(portal, "contoso-account-admin", page, "form[action$='handler=TurnOff']"),
            Who = "Contoso Account Admin",
            State = async () => $"{(await portal.FindSubscriptionAsync(DemoOrganisation.Contoso)).RenewsAutomatically}",
        };
    }

    private static async Task<OlderForm> RemoveAsync(Portal portal)
    {
        var (asha, page) = (await portal.PersonAsync("Asha"), await portal.PageAsync(BenefitForms.VisualStudio));
        using (var admin = await portal.SignInAsync(PartnerAdmin))
        {
            await admin.AssignAsync(page, asha);
        }

        const string Form = "form[action$='handler=Remove']";
        return new OlderForm
        {
            Page = page,
            Form = Form,
            Persona = PartnerAdmin,
            Meanwhile = () => OlderForm.SendAsync(portal, "contoso-account-admin", page, Form),
            Who = "Contoso Account Admin",
            State = async () => $"{await portal.ReadAsync(db => db.AssignmentsOf(asha.AccountId).CountAsync(a => a.EndedAt == null))}",
        };
    }
}
