using System.Text;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>Where screenshots and traces of failed tests are kept: <c>TestResults/browser</c> of the repository.</summary>
public static class Evidence
{
    /// <summary>The folder with the solution; where the tests run without their sources, the folder they run from.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory)) ?? AppContext.BaseDirectory;

    public static string PathOf(string test, int number, string extension)
    {
        var name = new StringBuilder(test.Length);
        foreach (var letter in test)
        {
            name.Append(char.IsLetterOrDigit(letter) || letter is '_' or '-' ? letter : '.');
        }

        var shortened = name.ToString()[..Math.Min(name.Length, 150)].TrimEnd('.');
        return Path.Combine(Root, "TestResults", "browser", $"{shortened}-{number}.{extension}");
    }

    private static string? FindRoot(DirectoryInfo? folder) =>
        folder is null || folder.GetFiles("*.sln").Length > 0 ? folder?.FullName : FindRoot(folder.Parent);
}
