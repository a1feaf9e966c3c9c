using System.Globalization;

namespace PartnerBenefits.Web.Settings;

/// <param name="Idle">Longest time without a request.</param>
/// <param name="LongestOfStaff">Shorter, because the roles of staff are read only at sign-in.</param>
/// <param name="Keys">Longest time since the last sign-in for seeing license keys.</param>
public sealed record SessionSettings(TimeSpan Idle, TimeSpan Longest, TimeSpan LongestOfStaff, TimeSpan Keys)
{
    private const int LongestMinutes = 7 * 24 * 60;

    internal static SessionSettings Read(IConfiguration configuration) => SettingFaults.Collect(faults => new SessionSettings(
        faults.Try(() => Minutes(configuration, "Session:IdleMinutes", 60)),
        faults.Try(() => Minutes(configuration, "Session:LongestMinutes", 10 * 60)),
        faults.Try(() => Minutes(configuration, "Session:LongestMinutesOfStaff", 60)),
        faults.Try(() => Minutes(configuration, "Session:KeysMinutes", 30))));

    private static TimeSpan Minutes(IConfiguration configuration, string name, int usual)
    {
        var text = configuration[name];
        return string.IsNullOrEmpty(text) ? TimeSpan.FromMinutes(usual)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= LongestMinutes
                ? TimeSpan.FromMinutes(minutes)
            : throw new StartRefusedException($"{name} is '{text}': set it to a number of minutes between 1 and {LongestMinutes}.");
    }
}
