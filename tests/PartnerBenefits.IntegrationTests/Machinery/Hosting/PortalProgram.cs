namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

internal static class PortalProgram
{
    public static int Run(string command, IEnumerable<(string Name, string Value)> settings, params IEnumerable<string> options)
    {
        string[] arguments = [command, .. options, $"--contentRoot={Repository.Web}", .. settings.Select(s => $"--{s.Name}={s.Value}")];
        return (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [arguments])!;
    }
}
