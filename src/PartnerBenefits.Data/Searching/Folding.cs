using System.Globalization;
using System.Text;

namespace PartnerBenefits.Data.Searching;

/// <summary>Words in lower case without accents, with letters and digits only, so that both databases compare them alike.</summary>
public static class Folding
{
    private const char FirstHiragana = 'ぁ';
    private const char FirstKatakana = 'ァ';
    private const char LastKatakana = 'ヶ';

    // Unicode classifies these apostrophes and primes as letters, but they separate words as the others do.
    private const string Apostrophes = "\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\ua78b\ua78c";

    public static IReadOnlyCollection<string> WordsOf(params IEnumerable<string> texts)
    {
        return [.. texts.SelectMany(Split).Select(Shortened).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var c in Decomposed(text))
        {
            if (char.IsLetterOrDigit(c) && !Apostrophes.Contains(c, StringComparison.Ordinal))
            {
                Append(word, char.ToLowerInvariant(char.ToUpperInvariant(c)));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    // These letters don't decompose into a letter and an accent. Some SQL Server collations treat them as equal.
    private static StringBuilder Append(StringBuilder word, char letter) => letter switch
    {
        'œ' => word.Append("oe"),
        'æ' => word.Append("ae"),
        'ß' => word.Append("ss"),
        'þ' => word.Append("th"),
        'ø' => word.Append('o'),
        'ł' => word.Append('l'),
        'đ' or 'ð' => word.Append('d'),
        'ı' => word.Append('i'),
        >= FirstKatakana and <= LastKatakana => word.Append((char)(letter - FirstKatakana + FirstHiragana)),
        _ => word.Append(letter),
    };

    private static string Shortened(string word) => word.Length <= SearchWord.WordLength ? word : word[..SearchWord.WordLength];

    // Normalize throws on an unpaired surrogate, which EnumerateRunes replaces. Pairs that don't become plain letters are in no word.
    private static string Decomposed(string text) =>
        new([.. string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))
            .Normalize(NormalizationForm.FormKD).Where(c => !char.IsSurrogate(c))]);
}
