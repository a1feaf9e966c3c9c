namespace PartnerBenefits.Web.Settings;

/// <summary>Collects what is wrong with the settings, so that a start names all of it at once and not one fault at each try.</summary>
internal sealed class SettingFaults
{
    private readonly List<string> sentences = [];

    private SettingFaults()
    {
    }

    /// <exception cref="StartRefusedException">With a line for each reading that was refused.</exception>
    public static T Collect<T>(Func<SettingFaults, T> read)
    {
        var faults = new SettingFaults();
        var result = read(faults);
        return faults.sentences.Count == 0 ? result : throw new StartRefusedException(string.Join('\n', faults.sentences));
    }

    /// <summary>Returns what was read, or the type's default if that was refused. The refusal comes at the end.</summary>
    public T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (StartRefusedException refused)
        {
            sentences.Add(refused.Message);
            return default!;
        }
    }
}
