using System.Globalization;

namespace PartnerBenefits.Web.Settings;

/// <summary>What one person may change, at one instance.</summary>
public sealed record LimitSettings(int WritesAMinute, int WritesAnHour)
{
    internal static LimitSettings Read(IConfiguration configuration) => SettingFaults.Collect(faults => new LimitSettings(
        faults.Try(() => Number(configuration, "Limits:WritesAMinute", 60)),
        faults.Try(() => Number(configuration, "Limits:WritesAnHour", 600))));

    private static int Number(IConfiguration configuration, string name, int usual)
    {
        var text = configuration[name];
        return string.IsNullOrEmpty(text) ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw new StartRefusedException($"{name} is '{text}': set it to a whole number above 0.");
    }
}
