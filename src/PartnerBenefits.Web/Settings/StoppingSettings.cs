using System.Globalization;

namespace PartnerBenefits.Web.Settings;

/// <param name="Drain">How long the portal still answers requests after it was told to stop, while it says that it isn't ready.</param>
public sealed record StoppingSettings(TimeSpan Drain)
{
    private const string DrainSeconds = "Stopping:DrainSeconds";

    private const int LongestSeconds = 300;

    /// <summary>In Development nobody watches the health, and who stops the portal wants it to end.</summary>
    internal static StoppingSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var text = configuration[DrainSeconds];
        var seconds = string.IsNullOrEmpty(text) ? (environment.IsDevelopment() ? 0 : 5)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LongestSeconds ? number
            : throw new StartRefusedException($"{DrainSeconds} is '{text}': set it to a whole number from 0 to {LongestSeconds}.");
        return new StoppingSettings(TimeSpan.FromSeconds(seconds));
    }
}
