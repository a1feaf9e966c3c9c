using System.Globalization;
using System.Resources;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>
/// The portal's words in one language, by the English ones. The guide's own are written here once more, so that the
/// pages are held to them; the portal's own are taken from its resource.
/// </summary>
public sealed class Labels
{
    public const string English = "en-US";

    public const string French = "fr-FR";

    private static readonly ResourceManager Resource = new(typeof(Texts));

    private static readonly Dictionary<string, string> Guide = new()
    {
        ["Dashboard"] = "Tableau de bord",
        ["Partnership"] = "Partenariat",
        ["Benefits"] = "Avantages",
        ["Membership"] = "Adhésion",
        ["Offers"] = "Offres",
        ["Available offers"] = "Offres disponibles",
        ["Purchased offers"] = "Offres achetées",
        ["Software"] = "Logiciels",
        ["Cloud"] = "Cloud",
        ["Visual Studio subscriptions"] = "Abonnements Visual Studio",
        ["Support"] = "Support",
        ["Manage software benefits"] = "Gérer les avantages logiciels",
        ["Manage cloud services benefits"] = "Gérer les avantages de services cloud",
        ["Manage Visual Studio subscriptions"] = "Gérer les abonnements Visual Studio",
        ["Manage support benefits"] = "Gérer les avantages du support",
        ["Get keys"] = "Obtenir des clés",
        ["Copy"] = "Copier",
        ["Special instructions"] = "Instructions spéciales",
        ["Language"] = "Langue",
        ["Operating system"] = "Système d’exploitation",
        ["Download"] = "Télécharger",
        ["Account settings"] = "Paramètres du compte",
        ["User management"] = "Gestion des utilisateurs",
        ["Terms and Conditions"] = "Conditions générales",
        ["Note"] = "Remarque",
        ["Related topics"] = "Rubriques associées",
        ["Manage your partner network membership"] = "Gérer votre abonnement au réseau de partenaires",
        ["Purchase membership benefits"] = "Acheter des avantages d’adhésion",
        ["Add users and assign permissions to them"] = "Ajouter des utilisateurs et leur attribuer des autorisations",
        ["To choose"] = "À choisir",
        ["Available"] = "Disponible",
        ["Active"] = "Actif",
        ["Waiting for stock"] = "En attente de stock",
        ["Last usable day"] = "Dernier jour d’utilisation",
        ["Following this link will take you to another website. " +
            "Return to this site, Partner Benefits, to renew and upgrade your network membership."] =
            "En suivant ce lien, vous serez dirigé vers un autre site Web. " +
            "Revenez sur ce site, Partner Benefits, pour renouveler et mettre à niveau votre adhésion au réseau.",
        ["Following this link will take you to another website. " +
            "Return to this site, Partner Benefits, to activate your Action Pack subscription benefits."] =
            "En suivant ce lien, vous serez dirigé vers un autre site Web. " +
            "Revenez sur ce site, Partner Benefits, pour activer les avantages de votre abonnement Action Pack.",
        ["Windows 10 Professional or Enterprise (upgrade only)"] = "Windows 10 Professionnel ou Entreprise (mise à niveau uniquement)",
        ["Microsoft Office 365 (E3) seats"] = "Licences Microsoft Office 365 (E3)",
        ["Assign user"] = "Assigner un utilisateur",
        ["Assign yourself"] = "Vous affecter",
        ["Remove yourself"] = "Vous retirer",
        ["Remove"] = "Supprimer",
        ["Add new users"] = "Ajouter des utilisateurs",
        ["Add user"] = "Ajouter un utilisateur",
        ["Not an admin"] = "Pas un administrateur",
        ["Alternative email address"] = "Autre adresse de messagerie",
        ["Requested"] = "Demandé",
        ["Sent back"] = "Renvoyé",
        ["Microsoft Azure credit"] = "Crédit Microsoft Azure",
        ["Microsoft Intune"] = "Microsoft Intune",
        ["System Center Configuration Manager (instead of Intune)"] = "System Center Configuration Manager (à la place d’Intune)",
        ["Visual Studio Professional subscription"] = "Abonnement Visual Studio Professional",
        ["On-premises product support incidents"] = "Incidents de support produit (sur site)",
        ["Management"] = "Gestion",
        ["Productivity"] = "Productivité",
        ["Language pack"] = "Module linguistique",
    };

    private readonly bool isFrench;

    private Labels(bool isFrench) => this.isFrench = isFrench;

    public string Locale => isFrench ? French : English;

    /// <exception cref="KeyNotFoundException">Neither the guide nor the portal has the words in this language.</exception>
    public string this[string english] => !isFrench ? english
        : Guide.GetValueOrDefault(english) ?? Resource.GetString(english, CultureInfo.GetCultureInfo("fr"))
        ?? throw new KeyNotFoundException($"Not in French: {english}");

    public static Labels In(string locale) => new(locale == French);

    /// <summary>With values in the places of <c>{0}</c>.</summary>
    public string With(string english, params object[] values) =>
        string.Format(CultureInfo.GetCultureInfo(Locale), this[english], values);
}
