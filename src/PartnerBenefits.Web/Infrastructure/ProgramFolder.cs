namespace PartnerBenefits.Web.Infrastructure;

/// <summary>Where settings and static files are, and where relative paths in settings begin.</summary>
internal static class ProgramFolder
{
    private const string Told = "contentRoot";

    /// <summary>Null if somebody told another, which the host then reads itself.</summary>
    public static string? Find(string[] args)
    {
        var told = new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_")
            .AddCommandLine(args).Build()[Told];
        var current = Directory.GetCurrentDirectory();
        return told is not null ? null : IsSource(current) ? current : AppContext.BaseDirectory;
    }

    /// <summary>With <c>dotnet run</c> the program is in <c>bin</c>, but works in the folder of its project.</summary>
    private static bool IsSource(string folder) => File.Exists(Path.Combine(folder, "PartnerBenefits.Web.csproj"));
}
