using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.IntegrationTests.Localization;

public sealed partial class TranslationTests
{
    private static readonly string Web = Path.Combine(RepositoryRoot(), "src", "PartnerBenefits.Web");

    private static readonly List<XElement> Entries =
        [.. XDocument.Load(Path.Combine(Web, "Localization", "Texts.fr.resx")).Root!.Elements("data")];

    private static readonly Dictionary<string, string> French =
        Entries.ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [Fact]
    public void Every_text_of_the_portal_has_a_French_one() => AssertNone(UsedTexts().Except(French.Keys), "without a French text");

    /// <summary>Fails also for a text that is used in a way that <see cref="UsedTexts"/> doesn't know. Then add the way there.</summary>
    [Fact]
    public void No_French_text_is_unused() => AssertNone(French.Keys.Except(UsedTexts()), "with a French text, but not used");

    [Fact]
    public void A_French_text_has_the_placeholders_of_the_English_one() => AssertNone(
        French.Where(text => !Placeholders(text.Key).SetEquals(Placeholders(text.Value))).Select(text => text.Key),
        "with other placeholders");

    [Fact]
    public void A_French_text_has_the_guides_apostrophe_and_no_break_spaces() => AssertNone(
        French.Values.Where(text => BadTypography().IsMatch(text)), "with a straight apostrophe or a space that can break");

    [Fact]
    public void The_French_texts_are_sorted_by_key()
    {
        var keys = Entries.Select(data => data.Attribute("name")!.Value).ToList();
        Assert.NotEmpty(keys);

        for (var i = 1; i < keys.Count; i++)
        {
            if (string.CompareOrdinal(keys[i - 1], keys[i]) > 0)
            {
                Assert.Fail($"""
                    Texts.fr.resx is not sorted: "{keys[i]}" stands below "{keys[i - 1]}".
                    Move its data element up, above "{keys.First(key => string.CompareOrdinal(key, keys[i]) > 0)}".
                    The order is StringComparer.Ordinal: signs and digits, then capitals, then small letters, then braces.
                    """);
            }
        }
    }

    public static TheoryData<string, string> LabelsOfTheGuide => new()
    {
        { "Dashboard", "Tableau de bord" }, { "Partnership", "Partenariat" }, { "Benefits", "Avantages" }, { "Membership", "Adhésion" },
        { "Offers", "Offres" }, { "Available offers", "Offres disponibles" }, { "Purchased offers", "Offres achetées" },
        { "Software", "Logiciels" }, { "Cloud", "Cloud" }, { "Visual Studio subscriptions", "Abonnements Visual Studio" },
        { "Support", "Support" }, { "Manage software benefits", "Gérer les avantages logiciels" },
        { "Manage cloud services benefits", "Gérer les avantages de services cloud" },
        { "Manage Visual Studio subscriptions", "Gérer les abonnements Visual Studio" },
        { "Manage support benefits", "Gérer les avantages du support" }, { "Get keys", "Obtenir des clés" }, { "Copy", "Copier" },
        { "Special instructions", "Instructions spéciales" }, { "Language", "Langue" }, { "Operating system", "Système d’exploitation" },
        { "Download", "Télécharger" }, { "Account settings", "Paramètres du compte" }, { "User management", "Gestion des utilisateurs" },
        { "Not an admin", "Pas un administrateur" }, { "Account admin", "Administrateur du compte" },
        { "Partner admin", "Administrateur partenaire" }, { "User admin", "Administrateur des utilisateurs" },
        { "Terms and Conditions", "Conditions générales" }, { "Internal-use rights", "Droits d’utilisation interne" },
        { "Note", "Remarque" }, { "Related topics", "Rubriques associées" },
        { "Manage your partner network membership", "Gérer votre abonnement au réseau de partenaires" },
        { "Purchase membership benefits", "Acheter des avantages d’adhésion" },
        { "Add users and assign permissions to them", "Ajouter des utilisateurs et leur attribuer des autorisations" },
        { "Not open", "Non ouvert" }, { "To choose", "À choisir" }, { "Available", "Disponible" },
        { "Waiting for stock", "En attente de stock" }, { "Active", "Actif" }, { "Grace", "Période de grâce" }, { "Expired", "Expiré" },
        { "Ordered", "Commandé" }, { "Paid", "Payé" }, { "Cancelled", "Annulé" }, { "Last usable day", "Dernier jour d’utilisation" },
    };

    [Theory]
    [MemberData(nameof(LabelsOfTheGuide))]
    public void A_label_of_the_guide_is_the_guides_in_both_languages(string english, string french)
    {
        var factory = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        var texts = new StringLocalizer<Texts>(factory);

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal(english, texts[english]);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        Assert.Equal(french, texts[english]);
    }

    private static HashSet<string> UsedTexts()
    {
        var source = Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !Path.GetRelativePath(Web, file).StartsWith("obj", StringComparison.Ordinal))
            .Select(file => SplitLiteral().Replace(File.ReadAllText(file), "")).ToList();
        var counted = source.SelectMany(text => CountedPair().Matches(text))
            .SelectMany(pair => new[] { pair.Groups[1].Value, pair.Groups[2].Value });
        var columns = source.SelectMany(text => Column().Matches(text)).Select(column => column.Groups[1].Value);
        var keys = source.SelectMany(text => KeyPlace().Matches(text)).SelectMany(place => Literals(place.Groups[1].Value));
        return [.. keys, .. counted, .. columns, .. ByValue()];
    }

    private static IEnumerable<string> Literals(string source) =>
        Literal().Matches(source).Where(literal => !literal.Groups[1].Success).Select(literal => literal.Groups[2].Value);

    private static IEnumerable<string> ByValue() =>
    [
        .. typeof(Labels).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).SelectMany(words =>
            Enum.GetValues(words.GetParameters()[0].ParameterType).Cast<object>().Select(value => (string)words.Invoke(null, [value])!)),
        .. Fields<BenefitStatus>(typeof(BenefitStatus)).SelectMany(standing => new[] { standing.Why, standing.Next }),
        .. typeof(Rule).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters).SelectMany(Fields<Rule>)
        .Select(rule => rule.Refusal),
        .. Fields<string>(typeof(Notices)).Where(notice => notice != Notices.TempDataKey),
        .. Fields<ExternalLink>(typeof(ExternalLink)).SelectMany(elsewhere => new[] { elsewhere.Label, elsewhere.Note }),
    ];

    private static IEnumerable<T> Fields<T>(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(T)).Select(f => (T)f.GetValue(null)!);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(placeholder => placeholder.Value)];

    private static void AssertNone(IEnumerable<string> texts, string what) =>
        Assert.True(
            !texts.Any(), $"Texts {what}:{Environment.NewLine}{string.Join(Environment.NewLine, texts.Order(StringComparer.Ordinal))}");

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PartnerBenefits.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("""\b(?:T|texts)\[((?:"(?:[^"\\]|\\.)*"|\((?:"[^"]*"|[^")])*\)|\{(?:"[^"]*"|[^"}])*\}|[^"\],({])*)""")]
    private static partial Regex KeyPlace();

    /// <summary>A literal after <c>=</c> is compared with or belongs to a comment, so it is no text.</summary>
    [GeneratedRegex("""(=\s*)?"((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Literal();

    /// <summary>Where a literal ends on one line and goes on in the next.</summary>
    [GeneratedRegex("""(?<!\\)["] [+]\s*\n\s*["]""")]
    private static partial Regex SplitLiteral();

    [GeneratedRegex("""\bCount\([^"()]*"([^"]*)",\s*"([^"]*)"[,)]""")]
    private static partial Regex CountedPair();

    [GeneratedRegex("""\(BenefitSort\.\w+, "([^"]*)"\)""")]
    private static partial Regex Column();

    [GeneratedRegex("""\{\d+\}""")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""'|[^\u00a0][:;?!»]|«[^\u00a0]""")]
    private static partial Regex BadTypography();
}
