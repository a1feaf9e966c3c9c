using System.Text;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Machinery.Database;

/// <summary>Reads CSV (RFC 4180) with other code than the portal, so that the two check each other.</summary>
internal static class Csv
{
    public static List<Dictionary<string, string>> Catalogue(string name)
    {
        var lines = Split(File.ReadAllText(Repository.CatalogueFile(name), Encoding.UTF8)).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static IEnumerable<List<string>> Split(string text)
    {
        var (line, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append(text[++i]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    line.Add(field.ToString());
                    field.Clear();
                    break;
                case '\n' when !isQuoted:
                    line.Add(field.ToString());
                    yield return line;
                    (line, field) = ([], new StringBuilder());
                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }
    }
}
