using System.Diagnostics.CodeAnalysis;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Commands;

/// <summary>Options come from the command line only, because the environment may hold variables of the same names.</summary>
internal sealed class Options
{
    private readonly IConfiguration given;

    private readonly string usage;

    public Options(string[] arguments, string usage, params string[] known)
    {
        CommandLine.RequireKnown(arguments, known);
        (given, this.usage) = (new ConfigurationBuilder().AddCommandLine(arguments).Build(), usage);
    }

    public string? this[string option] => given[option];

    public string Name(string option) => NameOrNull(option) ?? throw Refuse(option, "a name");

    public string? NameOrNull(string option) =>
        this[option] is not { } text ? null : PersonName.Parse(text) ?? throw Refuse(option, "a name");

    public EmailAddress Email(string option) =>
        EmailAddress.TryParse(this[option], out var email) ? email : throw Refuse(option, "an e-mail address");

    public Guid Tenant(string option) =>
        Guid.TryParse(this[option], out var tenant) && tenant != Guid.Empty
            ? tenant
            : throw Refuse(option, "the id of the organisation's Entra tenant");

    [DoesNotReturn]
    public StartRefusedException Refuse(string option, string what) =>
        throw new StartRefusedException($"--{option} must be {what}. Usage: {usage}");
}
