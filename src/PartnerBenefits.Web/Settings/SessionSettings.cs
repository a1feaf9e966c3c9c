using System.Globalization;

namespace PartnerBenefits.Web.Settings;

/// <summary>How long somebody stays signed in (ASVS 7.3.1, 7.3.2, 7.5.3).</summary>
/// <param name="Idle">Without a request.</param>
/// <param name="Longest">Whatever they do.</param>
/// <param name="LongestOfStaff">Shorter, because the roles of staff are read when they sign in.</param>
/// <param name="Keys">For license keys the person must have proved who they are no longer ago.</param>
public sealed record SessionSettings(TimeSpan Idle, TimeSpan Longest, TimeSpan LongestOfStaff, TimeSpan Keys)
{
    private const int LongestMinutes = 7 * 24 * 60;

    /// <exception cref="StartRefusedException">One is no number of minutes; the message names it.</exception>
    internal static SessionSettings Read(IConfiguration configuration) => new(
        Minutes(configuration, "Session:IdleMinutes", 60),
        Minutes(configuration, "Session:LongestMinutes", 10 * 60),
        Minutes(configuration, "Session:LongestMinutesOfStaff", 60),
        Minutes(configuration, "Session:KeysMinutes", 30));

    private static TimeSpan Minutes(IConfiguration configuration, string name, int usual)
    {
        var text = configuration[name];
        return string.IsNullOrEmpty(text) ? TimeSpan.FromMinutes(usual)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= LongestMinutes
                ? TimeSpan.FromMinutes(minutes)
            : throw new StartRefusedException($"{name} is '{text}': set it to a number of minutes between 1 and {LongestMinutes}.");
    }
}
