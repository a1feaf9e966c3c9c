namespace PartnerBenefits.Data.Searching;

/// <summary>A search in memory. Databases ignore accents in different ways, so only short lists are searched like this.</summary>
public static class TypedWords
{
    /// <summary>Every typed word must be part of a word of the texts. A search without letters and digits finds nothing.</summary>
    public static Func<string[], bool> In(string typed)
    {
        var looked = Folding.WordsOf(typed);
        return texts => looked.Count > 0 && Folding.WordsOf(texts) is var words
            && looked.All(part => words.Any(word => word.Contains(part, StringComparison.Ordinal)));
    }
}
