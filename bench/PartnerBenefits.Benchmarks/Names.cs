namespace PartnerBenefits.Benchmarks;

/// <summary>Invented names, which depend only on the seed. First names repeat often, other names rarely.</summary>
internal sealed class Names(int seed)
{
    private static readonly string[] FirstNames =
    [
        "Asha", "Ben", "Carla", "Dmitri", "Eva", "Farid", "Grace", "Hugo", "Inès", "Jo", "Kenji", "Luc", "Mina", "Noor", "Olga", "Pedro",
        "Élodie", "Zoé", "Mathis", "Maya", "Marco", "Nadia", "Oskar",
        "Paula", "Quentin", "Rosa", "Samir", "Tove", "Ugo", "Vera", "Wim", "Yara",
    ];

    private static readonly string[] Syllables =
    [
        "ba", "ber", "bri", "cal", "cor", "da", "den", "dor", "el", "fa", "fen", "gar", "gol", "ha", "hel", "il", "ka", "kel", "la", "len",
        "lo", "mar", "men", "mo", "na", "nor", "o", "per", "qui", "ra", "ren", "sa", "sel", "ta", "tor", "ul", "va", "ver", "wen", "zar",
    ];

    private static readonly string[] Kinds = ["Consulting", "Services", "Studio", "Systems", "Group", "Partners", "Digital", "Solutions"];

#pragma warning disable CA5394 // The same names each time is what is wanted.
    private readonly Random random = new(seed);

    public string First() => FirstNames[random.Next(FirstNames.Length)];

    public string Word(int syllables) =>
        Capital(string.Concat(Enumerable.Range(0, syllables).Select(_ => Syllables[random.Next(Syllables.Length)])));

    public string Organisation() => $"{Word(3)} {Kinds[random.Next(Kinds.Length)]}";
#pragma warning restore CA5394

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
