using Microsoft.Extensions.DependencyInjection;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>How a test wants its portal to start.</summary>
internal sealed class PortalConfiguration
{
    public string Environment { get; set; } = "Development";

    public Dictionary<string, string> Settings { get; } = [];

    public List<Action<IServiceCollection>> Replacements { get; } = [];

    public bool IsListening { get; set; }

    public bool HasMailLoop { get; set; }

    public bool HasSchedulerLoop { get; set; }

    public bool IsOnRealTime { get; set; }

    /// <summary>Nothing differs from what most tests want.</summary>
    public bool IsPlain =>
        Environment == "Development" && Settings.Count == 0 && Replacements.Count == 0 && !IsListening && !HasMailLoop && !HasSchedulerLoop
        && !IsOnRealTime;
}
