namespace PartnerBenefits.EntraStandIn;

/// <summary>Not <c>Main</c> by top-level statements: that would be a second <c>Program</c> beside the portal's in the tests.</summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        await using var standIn = await StandIn.StartAsync(settings.GetValue("port", 0), folder: settings["folder"]);
        Console.WriteLine($"Instance={standIn.Instance}");
        await standIn.WaitForShutdownAsync();
    }
}
