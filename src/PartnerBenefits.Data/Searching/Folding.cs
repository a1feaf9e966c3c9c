using System.Globalization;
using System.Text;

namespace PartnerBenefits.Data.Searching;

/// <summary>
/// Words as both databases find them alike, whatever their collation: letters and digits only, small, without accents.
/// </summary>
public static class Folding
{
    private const char FirstHiragana = 'ぁ';
    private const char FirstKatakana = 'ァ';
    private const char LastKatakana = 'ヶ';

    /// <summary>The different words of all <paramref name="texts"/>, each at most <see cref="SearchWord.WordLength"/> long.</summary>
    public static IReadOnlyCollection<string> WordsOf(params IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. texts.SelectMany(Split).Select(Shortened).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var c in Decomposed(text))
        {
            if (char.IsLetterOrDigit(c))
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

    // Letters that no accent makes: as they are typed on a keyboard without them. SQL Server's collations take some of them
    // for the same, and would see one word twice.
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

    // Half of a pair of surrogates can't be normalised: what it would be part of is no word anyway.
    private static string Decomposed(string text) =>
        new string([.. text.Where(c => !char.IsSurrogate(c))]).Normalize(NormalizationForm.FormKD);
}
