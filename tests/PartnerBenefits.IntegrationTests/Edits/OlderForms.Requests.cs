using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Edits;

/// <content>Orders, levels and own settings.</content>
public static partial class OlderForms
{
    private const string Fabrikam = "fabrikam-account-admin";

    private const string AskForLevel = "form[action$='handler=Ask']";

    private const string AskToCancel = "form[action$='handler=AskToCancel']";

    private const string RefuseLevel = "form[action$='handler=Refuse']";

    private static async Task<OlderForm> BillingAsync(Portal portal)
    {
        const string Offer = "partner-core";
        using (var admin = await portal.SignInAsync(Fabrikam))
        {
            await admin.AcceptTermsAsync(Offer);
            await admin.EnterBillingAsync(Offer);
        }

        var account = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        var page = Purchases.Step(Offer, "billing");
        return new OlderForm
        {
            Page = page,
            Form = Purchases.Form,
            Persona = Fabrikam,
            Typed = WithCity("Lyon"),
            Meanwhile = () => OlderForm.SendAsync(portal, Fabrikam, page, Purchases.Form, WithCity("Nantes")),
            Who = "Fabrikam Account Admin",
            State = () => portal.ReadAsync(db => db.PurchasesOf(account).Select(p => p.Billing.City).SingleAsync()),
            Then = "Lyon",
        };
    }

    private static (string Name, string? Value)[] WithCity(string city) =>
        [.. Purchases.Billing.Select(field => field.Name == "City" ? (field.Name, city) : field)];

    private static async Task<OlderForm> AskForLevelAsync(Portal portal)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        return new OlderForm
        {
            Page = Membership,
            Form = AskForLevel,
            Persona = Fabrikam,
            Typed = [("Level", "Silver"), ("Note", "Two experts.")],
            Meanwhile = async () =>
            {
                await OlderForm.SendAsync(portal, Fabrikam, Membership, AskForLevel, ("Level", "Gold"), ("Note", "Ten experts."));
                await OlderForm.SendAsync(portal, DeskOrders.Operator, Levels, RefuseLevel, ("Reason", "Only Silver."));
            },
            Who = "Support Operator",
            State = async () => await LevelAsync(portal, account),
            Then = "Silver Two experts. ",
        };
    }

    private static async Task<OlderForm> AnswerLevelAsync(Portal portal, string handler, string then)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Fabrikam)).Id;
        await OlderForm.SendAsync(portal, Fabrikam, Membership, AskForLevel, ("Level", "Silver"), ("Note", "Two experts."));
        return new OlderForm
        {
            Page = Levels,
            Form = $"form[action$='handler={handler}']",
            Persona = DeskOrders.Operator,
            Typed = handler == "Refuse" ? [("Reason", "Not yet.")] : [],
            Meanwhile = async () =>
            {
                await OlderForm.SendAsync(portal, DeskOrders.Operator, Levels, RefuseLevel, ("Reason", "Ask for Gold."));
                await OlderForm.SendAsync(portal, Fabrikam, Membership, AskForLevel, ("Level", "Gold"), ("Note", "Ten experts."));
            },
            Who = "Fabrikam Account Admin",
            State = async () => await LevelAsync(portal, account),
            Then = $"Gold Ten experts. {then}",
        };
    }

    private static Task<string> LevelAsync(Portal portal, PartnerAccountId account) => portal.ReadAsync(async db =>
        await db.LevelRequestOf(account).AsNoTracking().SingleAsync() is var request && request.AnsweredAt is null
            ? $"{request.Level} {request.Note} "
            : $"{request.Level} {request.Note} {request.IsConfirmed} {request.Reason}");

    private static async Task<OlderForm> AskToCancelAsync(Portal portal)
    {
        var order = await portal.PlaceForFabrikamAsync();
        var page = $"/dashboard/partnership/orders/{order.Id}";
        return new OlderForm
        {
            Page = page,
            Form = AskToCancel,
            Persona = Fabrikam,
            Typed = [("Reason", "Ordered twice.")],
            Meanwhile = async () =>
            {
                await OlderForm.SendAsync(portal, Fabrikam, page, AskToCancel, ("Reason", "Too dear."));
                await OlderForm.SendAsync(
                    portal, DeskOrders.Operator, DeskOrders.PageOf(order), DeskOrders.Refuse, ("Answer", "It was ordered."));
            },
            Who = "Support Operator",
            State = async () => await CancellationAsync(portal, order),
            Then = "Ordered twice. ",
        };
    }

    private static async Task<OlderForm> RefuseCancellationAsync(Portal portal)
    {
        var order = await portal.PlaceForFabrikamAsync();
        await portal.AskToCancelAsync(order, "Too dear.");
        return new OlderForm
        {
            Page = DeskOrders.PageOf(order),
            Form = DeskOrders.Refuse,
            Persona = DeskOrders.Operator,
            Typed = [("Answer", "The price was known.")],
            Meanwhile = async () =>
            {
                await OlderForm.SendAsync(
                    portal, DeskOrders.Operator, DeskOrders.PageOf(order), DeskOrders.Refuse, ("Answer", "No."));
                await OlderForm.SendAsync(
                    portal, Fabrikam, $"/dashboard/partnership/orders/{order.Id}", AskToCancel, ("Reason", "Ordered twice."));
            },
            Who = "Fabrikam Account Admin",
            State = async () => await CancellationAsync(portal, order),
            Then = "Ordered twice. The price was known.",
        };
    }

    private static async Task<string> CancellationAsync(Portal portal, Order order) =>
        await portal.RequestOfAsync(order) is var request ? $"{request.Reason} {request.Answer}" : "";

    /// <summary>The other is the same person, in another window.</summary>
    private static async Task<OlderForm> SettingsAsync(Portal portal)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var id = await portal.PersonAsync(DemoOrganisation.Contoso, PartnerAdmin);
        return new OlderForm
        {
            Page = "/my",
            Form = "main form",
            Persona = PartnerAdmin,
            Typed = [("Language", "En"), ("Theme", "")],
            Meanwhile = () => OlderForm.SendAsync(portal, PartnerAdmin, "/my", "main form", ("Language", "En"), ("Theme", "Dark")),
            Who = "",
            State = async () => await portal.FindPersonAsync(account, id) is var now ? $"{now.Language} {now.Theme}" : "",
            Then = "En ",
        };
    }
}
