using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace PartnerBenefits.Web.Common;

public static class Links
{
    public const string Home = "/";
    public const string SignIn = "/signin";
    public const string SignOut = "/signout";
    public const string AccessDenied = "/access-denied";
    public const string Dashboard = "/dashboard";
    public const string Benefits = "/dashboard/partnership/benefits";
    public const string Choices = "/dashboard/partnership/benefits/choices";
    public const string Export = "/dashboard/partnership/benefits/export";
    public const string Membership = "/dashboard/partnership/membership";
    public const string Offers = "/dashboard/partnership/offers";
    public const string Agreement = "/dashboard/partnership/terms";
    public const string ActionPack = "/dashboard/partnership/action-pack";
    public const string Orders = "/dashboard/partnership/orders";
    public const string Subscriptions = "/dashboard/partnership/subscriptions";

    public const string Join = "/join";
    public const string My = "/my";
    public const string SessionLeft = "/session";
    public const string Users = "/account/users";
    public const string Replacement = "/account/users/replacement";
    public const string AddUser = "/account/users/add";
    public const string Audit = "/account/audit";
    public const string SupportDesk = "/support-desk";
    public const string Assignments = "/support-desk/assignments";
    public const string Activations = "/support-desk/activations";
    public const string Mail = "/support-desk/mail";
    public const string DeskAccounts = "/support-desk/accounts";
    public const string DeskOrders = "/support-desk/orders";
    public const string DeskLevels = "/support-desk/levels";
    public const string DeskHolds = "/support-desk/holds";
    public const string DeskHealth = "/support-desk/health";

    public const string Calendar = "/calendar";
    public const string Catalogue = "/catalogue";

    public const string ProblemPattern = "/problem/{0}";

    /// <summary>Longer than any address of the portal. A longer return address is ignored.</summary>
    private const int LongestReturn = 2000;

    /// <summary>Key in <see cref="HttpContext.Items"/>: the form came from a page of another session.</summary>
    public static readonly object StaleForm = new();

    /// <summary>Links to other websites. Each is shown with its note (docs/guide.md, steps 1, 3, 7a and 8b).</summary>
    public static class External
    {
        public const string Network = "https://partner.microsoft.com";
        public const string Azure = "https://portal.azure.com";
        public const string VisualStudio = "https://my.visualstudio.com";
        public const string ActionPack = "https://partner.microsoft.com/membership/action-pack";
    }

    public static string SignInOnceMore(SignInAgain how, string returnUrl) =>
        $"{SignIn}?again={how}&returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static string Activation(long assignment) => $"{Activations}/{assignment}";

    public static string AccessRequest(AccessRequestId id) => $"{Users}/requests/{id}";

    public static string User(PortalUserId id) => $"{Users}/{id}";

    public static string Merge(PortalUserId id, PortalUserId? with = null) =>
        $"{User(id)}/merge" + (with is { } other ? $"?with={other}" : "");

    public static string SupportAccount(PartnerAccountId id) => $"{DeskAccounts}/{id}";

    public static string Tab(BenefitTab tab) => $"{Benefits}/{TabConstraint.NameOf(tab)}";

    public static string Benefit(BenefitTab tab, EntitlementId id) => $"{Tab(tab)}/{id}";

    public static string Offer(OfferId id) => $"{Offers}/{id.Value}";

    public static string BuyAgreement(OfferId id) => $"{Offer(id)}/terms";

    public static string BuyBilling(OfferId id) => $"{Offer(id)}/billing";

    public static string BuyReview(OfferId id) => $"{Offer(id)}/review";

    public static string Order(OrderId id) => $"{Orders}/{id}";

    public static string Subscription(SubscriptionId id) => $"{Subscriptions}/{id}";

    public static string Renew(SubscriptionId id) => $"{Subscription(id)}/renew";

    public static string DeskOrder(OrderId id) => $"{DeskOrders}/{id}";

    public static string AgreementVersion(int number) => $"{Agreement}?version={number}";

    /// <summary>Opens the reader's mail program. Some characters of an address mean something else in a link.</summary>
    public static string MailTo(EmailAddress address) =>
        "mailto:" + Uri.EscapeDataString(address.Mailbox) + address.Value[address.Mailbox.Length..];

    /// <summary>Returns only addresses of the portal itself (ASVS 3.7.2), encoded for a header.</summary>
    public static string Local(this IUrlHelper url, string? address, string otherwise)
    {
        if (address is not { Length: > 0 and <= LongestReturn } || address[0] != '/' || !url.IsLocalUrl(address))
        {
            return otherwise;
        }

        var whole = new Uri("http://localhost" + address);
        var encoded = whole.PathAndQuery + whole.Fragment;
        return url.IsLocalUrl(encoded) ? encoded : otherwise;
    }

    public static string With(this HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var query = request.Query.Where(pair => !Array.Exists(changes, c => c.Name == pair.Key))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.FirstOrDefault()))
            .Concat(changes.Select(c => KeyValuePair.Create(c.Name, c.Value)))
            .Where(pair => !string.IsNullOrEmpty(pair.Value));
        return QueryHelpers.AddQueryString(request.Path, query);
    }
}
