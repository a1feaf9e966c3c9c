namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>The portal's program with a command, in this process.</summary>
internal static class PortalProgram
{
    /// <returns>Its exit code.</returns>
    public static int Run(string command, IEnumerable<(string Name, string Value)> settings)
    {
        string[] arguments = [command, $"--contentRoot={Repository.Web}", .. settings.Select(s => $"--{s.Name}={s.Value}")];
        return (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [arguments])!;
    }
}
