namespace PartnerBenefits.Web.Settings;

internal static class ConfigurationReading
{
    public static string Required(this IConfiguration configuration, string name, string what) =>
        configuration[name] is { Length: > 0 } value
            ? value
            : throw new StartRefusedException($"{name} is missing: set it to {what}.");

    public static bool OptionalYes(this IConfiguration configuration, string name) => configuration[name] switch
    {
        null or "" => false,
        var text => bool.TryParse(text, out var isYes)
            ? isYes
            : throw new StartRefusedException($"{name} is '{text}': set it to true or false."),
    };

    public static T RequiredEnum<T>(this IConfiguration configuration, string name)
        where T : struct, Enum
    {
        var names = string.Join(" or ", Enum.GetNames<T>());
        var value = configuration.Required(name, names);
        return Array.Exists(Enum.GetNames<T>(), n => n.Equals(value, StringComparison.OrdinalIgnoreCase))
            ? Enum.Parse<T>(value, ignoreCase: true)
            : throw new StartRefusedException($"{name} is '{value}': set it to {names}.");
    }
}
