using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Common;

public sealed partial class Show(IStringLocalizer<Texts> texts)
{
    internal IStringLocalizer<Texts> Texts => texts;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    /// <summary>Writes 30 Jun 2027, 30 juin 2027, 1er juil. 2027.</summary>
    public string Day(DateOnly day) =>
        day.ToString(day.Day == 1 && Culture.TwoLetterISOLanguageName == "fr" ? "'1er' MMM yyyy" : "d MMM yyyy", Culture);

    /// <summary>The same, for a last usable day: the layout then says once when such a day ends.</summary>
    public string LastDay(DateOnly day)
    {
        HasLastDay = true;
        return Day(day);
    }

    public bool HasLastDay { get; private set; }

    public string Month(DateOnly day) => day.ToString("MMM yyyy", Culture);

    public string Time(DateTime utc) => $"{Day(DateOnly.FromDateTime(utc))}, {utc.ToString("HH:mm", Culture)} UTC";

    public string Age(TimeSpan age) => age switch
    {
        { Days: > 0 and var days } => Count(days, "{0} day", "{0} days"),
        { Hours: > 0 and var hours } => Count(hours, "{0} hour", "{0} hours"),
        { Minutes: var minutes } => Count(minutes, "{0} minute", "{0} minutes"),
    };

    /// <summary>English uses the singular for 1, French for 0 and 1.</summary>
    public string Count(int count, string one, string many, params object[] others) =>
        texts[
            count == 1 || (count == 0 && Culture.TwoLetterISOLanguageName == "fr") ? one : many,
            [count.ToString("N0", Culture), .. others]];

    public string Size(long bytes)
    {
        const double BytesPerMb = 1024 * 1024;
        var mb = bytes / BytesPerMb;
        return mb < 1024 ? texts["{0} MB", mb.ToString("N0", Culture)] : texts["{0} GB", (mb / 1024).ToString("N1", Culture)];
    }

    public string Money(decimal amount, string currency) =>
        $"{amount.ToString(decimal.IsInteger(amount) ? "N0" : "N2", Culture)}\u00a0{currency}";

    public string Role(PartnerRoles roles) => roles == PartnerRoles.None
        ? texts["Not an admin"]
        : string.Join(
            ", ",
            Enum.GetValues<PartnerRoles>().Where(r => r != PartnerRoles.None && roles.HasFlag(r)).Select(r => Labels.For(r))
                .Concat(roles.NotKnown() == PartnerRoles.None ? [] : [Labels.NotKnown]).Select(label => texts[label].Value));

    public string Roles(IEnumerable<StaffRole> roles) => string.Join(", ", roles.Select(role => texts[Labels.For(role)].Value));
}
